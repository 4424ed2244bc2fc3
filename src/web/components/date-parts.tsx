import type { JSX } from 'preact';
import { Problem } from './field.js';
import { useField } from './form-state.js';

interface DatePartsProps {
  /** Field that problems name. */
  name: string;
  label: string;
  hint?: string;
  /** Names of day, month and year. */
  parts: readonly [string, string, string];
}

/** A date one knows by heart, in three short fields: quicker than a calendar that opens at today. */
export function DateParts({ name, label, hint, parts }: DatePartsProps): JSX.Element {
  const field = useField(name);
  const described = [hint ? `${field.id}-aide` : '', field.problem ? `${field.id}-erreur` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class={field.problem ? 'field field-wrong' : 'field'} id={field.id} tabIndex={-1} aria-describedby={described}>
      <legend class="form-label">{label}</legend>
      {hint && <p class="form-text" id={`${field.id}-aide`}>{hint}</p>}
      <Problem name={name} />
      <div class="date-parts">
        <Part name={parts[0]} label="Jour" length={2} autocomplete="bday-day" />
        <Part name={parts[1]} label="Mois" length={2} autocomplete="bday-month" />
        <Part name={parts[2]} label="Année" length={4} autocomplete="bday-year" />
      </div>
    </fieldset>
  );
}

function Part({ name, label, length, autocomplete }: { name: string; label: string; length: number; autocomplete: string }): JSX.Element {
  const { id, value } = useField(name);
  return (
    <div class={`date-part date-part-${length}`}>
      <label for={id}>{label}</label>
      <input class="form-control" id={id} name={name} value={value} inputMode="numeric" maxLength={length} autocomplete={autocomplete} required />
    </div>
  );
}
