import type { JSX } from 'preact';

export interface FacetChoice {
  value: string;
  text: string;
  count: number;
}

interface FacetGroupProps {
  title: string;
  name: string;
  choices: readonly FacetChoice[];
  chosen: readonly string[];
  /** Id of the form the boxes belong to, when they stand outside it. */
  form?: string;
}

const SHOWN = 6;

/** Boxes with how many answers each would give; a chosen one stays even when it gives none, and long groups fold. */
export function FacetGroup({ title, name, choices, chosen, form }: FacetGroupProps): JSX.Element | null {
  const useful = choices.filter((choice) => choice.count > 0 || chosen.includes(choice.value));
  if (useful.length === 0) return null;
  const cut = useful.length > SHOWN + 1 ? SHOWN : useful.length;
  const [first, more] = [useful.slice(0, cut), useful.slice(cut)];
  const boxes = (some: readonly FacetChoice[]): JSX.Element[] => some.map((choice) => <FacetBox key={choice.value} choice={choice} name={name} form={form} isChosen={chosen.includes(choice.value)} />);
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {boxes(first)}
      {more.length > 0 && (
        <details class="more" open={more.some(({ value }) => chosen.includes(value))}>
          <summary>{more.length} autres<span class="visually-hidden"> : {title}</span></summary>
          {boxes(more)}
        </details>
      )}
    </fieldset>
  );
}

function FacetBox({ choice, name, form, isChosen }: { choice: FacetChoice; name: string; form?: string; isChosen: boolean }): JSX.Element {
  return (
    <label class="facet-choice">
      <input type="checkbox" form={form} name={name} value={choice.value} checked={isChosen} />
      <span>{choice.text}</span>
      <span class="facet-count">
        {choice.count}
        <span class="visually-hidden">{choice.count < 2 ? ' offre' : ' offres'}</span>
      </span>
    </label>
  );
}
