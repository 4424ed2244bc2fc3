import type { ComponentChildren, JSX } from 'preact';
import { describedBy, FieldFrame, Problem, type FieldProps } from './field.js';
import { useField } from './form-state.js';
import { Icon } from './icon.js';

export interface Choice {
  value: string;
  text: string;
  hint?: string;
  icon?: string;
}

interface ChoiceProps extends FieldProps {
  choices: readonly Choice[];
}

/** One of many, in a list that opens. */
export function SelectField({ name, label, hint, optional, choices, empty }: ChoiceProps & { empty?: string }): JSX.Element {
  const field = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <Select id={field.id} name={name} value={field.value} choices={choices} empty={empty} required={!optional} {...describedBy(field, hint)} />
    </FieldFrame>
  );
}

interface SelectProps {
  id: string;
  name: string;
  value: string;
  choices: readonly Choice[];
  empty?: string;
  required?: boolean;
  form?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
  'aria-label'?: string;
}

export function Select({ value, choices, empty, ...rest }: SelectProps): JSX.Element {
  return (
    <span class="select">
      <select class="form-select" {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

/** A question with several answers shown: radio buttons (one answer) or boxes (several). */
export function ChoiceGroup({ name, label, hint, optional, choices, several, inRow }: ChoiceProps & { several?: boolean; inRow?: boolean }): JSX.Element {
  const field = useField(name);
  return (
    <fieldset class={field.problem ? 'field field-wrong' : 'field'} id={field.id} tabIndex={-1} {...describedBy(field, hint)}>
      <legend class="form-label">
        {label} {optional && <span class="optional">(facultatif)</span>}
      </legend>
      {hint && <p class="form-text" id={`${field.id}-aide`}>{hint}</p>}
      <Problem name={name} />
      <div class={inRow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice) => (
          <Tick key={choice.value} name={name} type={several ? 'checkbox' : 'radio'} value={choice.value} checked={field.values.includes(choice.value)} icon={choice.icon} hint={choice.hint}>
            {choice.text}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  name: string;
  type?: 'checkbox' | 'radio';
  value: string;
  checked: boolean;
  icon?: string;
  hint?: string;
  id?: string;
  children: ComponentChildren;
}

/** A box or radio button whose whole line can be pressed. */
export function Tick({ name, type = 'checkbox', value, checked, icon, hint, id, children }: TickProps): JSX.Element {
  return (
    <label class="tick">
      <input type={type} name={name} value={value} checked={checked} id={id} />
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hint && <span class="tick-hint">{hint}</span>}
      </span>
    </label>
  );
}

/** One box: a consent, a yes. The value sent is `1`. */
export function TickField({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  const field = useField(name);
  return (
    <div class={field.problem ? 'field field-wrong' : 'field'}>
      <Problem name={name} />
      <Tick name={name} value="1" checked={field.value !== ''} id={field.id}>
        {children}
      </Tick>
    </div>
  );
}
