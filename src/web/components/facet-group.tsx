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

/** Boxes with how many answers each would give; a chosen one stays even when it gives none. */
export function FacetGroup({ title, name, choices, chosen, form }: FacetGroupProps): JSX.Element | null {
  const shown = choices.filter((choice) => choice.count > 0 || chosen.includes(choice.value));
  if (shown.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {shown.map((choice) => (
        <label class="facet-choice" key={choice.value}>
          <input type="checkbox" form={form} name={name} value={choice.value} checked={chosen.includes(choice.value)} />
          <span>{choice.text}</span>
          <span class="facet-count">
            {choice.count}
            <span class="visually-hidden"> offres</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
