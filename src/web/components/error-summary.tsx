import type { JSX } from 'preact';
import { fieldId, type FormState } from './form-state.js';
import { Icon } from './icon.js';

/** Everything that is wrong, at the top of the form, with a link to each field; it takes the focus when the page opens. */
export function ErrorSummary({ state }: { state: FormState }): JSX.Element | null {
  const { problems, message, scope } = state;
  if (problems.length === 0 && message === null) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autoFocus data-error-summary>
      <h2>
        <Icon name="circle-alert" /> {message ?? titleFor(problems.length)}
      </h2>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, detail }) => (
            <li key={field}>
              <a href={`#${fieldId(field.split('.')[0] ?? field, scope)}`}>{detail}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A refusal whose own form stands on the page no more, said at the top instead. */
export function LostRefusal({ form }: { form: FormState }): JSX.Element {
  return <ErrorSummary state={{ ...form, message: form.message ?? 'Ce n’est plus possible.', problems: [] }} />;
}

function titleFor(count: number): string {
  return count === 1 ? 'Un point est à corriger' : `${count} points sont à corriger`;
}
