import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact';
import { useField, type FieldState } from './form-state.js';
import { Icon } from './icon.js';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** Most fields are needed; those that are not say so. */
  optional?: boolean;
}

/** Label, hint, control and problem, tied together for screen readers. */
export function FieldFrame({ name, label, hint, optional, children }: FieldProps & { children: ComponentChildren }): JSX.Element {
  const { id, problem } = useField(name);
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label class="form-label" for={id}>
        {label} {optional && <span class="optional">(facultatif)</span>}
      </label>
      {hint && <p class="form-text" id={`${id}-aide`}>{hint}</p>}
      <Problem name={name} />
      {children}
    </div>
  );
}

/** The sentence beside a field that is wrong. */
export function Problem({ name }: { name: string }): JSX.Element | null {
  const { id, problem } = useField(name);
  if (!problem) return null;
  return (
    <p class="field-problem" id={`${id}-erreur`}>
      <Icon name="circle-alert" /> {problem.detail}
    </p>
  );
}

/** The attributes that tie a control to its hint and problem. */
export function describedBy({ id, problem }: FieldState, hint?: string): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const ids = [hint ? `${id}-aide` : '', problem ? `${id}-erreur` : ''].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(problem ? { 'aria-invalid': 'true' as const } : {}) };
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'search';
  inputMode?: 'numeric' | 'text' | 'email' | 'tel';
  autocomplete?: string;
  placeholder?: string;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
  /** Proposes entries while one types: the name of a list the scripts know. */
  suggest?: 'occupation' | 'place';
  /** Narrow fields for short values. */
  size?: 'short';
  unit?: string;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { name, label, hint, optional, type = 'text', suggest, size, unit, ...rest } = props;
  const field = useField(name);
  // preact types each input type apart; ours is only known when the page is made
  const typed = { type, ...rest } as InputHTMLAttributes<HTMLInputElement>;
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <div class={size === 'short' ? 'control control-short' : 'control'}>
        <input
          class="form-control"
          id={field.id}
          name={name}
          value={field.value}
          required={!optional}
          data-suggest={suggest}
          {...describedBy(field, hint)}
          {...typed}
        />
        {unit && <span class="control-unit" aria-hidden="true">{unit}</span>}
      </div>
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

export function TextAreaField({ name, label, hint, optional, rows = 5, maxLength }: TextAreaProps): JSX.Element {
  const field = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <textarea class="form-control" id={field.id} name={name} rows={rows} maxLength={maxLength} required={!optional} {...describedBy(field, hint)}>
        {field.value}
      </textarea>
    </FieldFrame>
  );
}
