import type { ComponentChildren, JSX } from 'preact';
import { usePage } from '../layout/page-context.js';
import { ErrorSummary } from './error-summary.js';
import { CurrentForm, formOf, type FormState } from './form-state.js';

interface FormProps {
  action: string;
  state?: FormState;
  class?: string;
  /** Small scripts find the forms they enhance by this name. */
  enhance?: string;
  /** For controls that stand outside it. */
  id?: string;
  /** False where the page says itself, once, what was refused. */
  hasSummary?: boolean;
  children: ComponentChildren;
}

/** A form that changes something: sent by POST with the session's token, answered by a redirect, or shown again with what is wrong. */
export function Form({ action, state = formOf(), class: extra, enhance, id, hasSummary = true, children }: FormProps): JSX.Element {
  const { csrfToken } = usePage();
  return (
    <form method="post" action={action} id={id} class={extra} noValidate data-enhance={enhance}>
      {csrfToken && <input type="hidden" name="_csrf" value={csrfToken} />}
      <CurrentForm.Provider value={state}>
        {hasSummary && <ErrorSummary state={state} />}
        {children}
      </CurrentForm.Provider>
    </form>
  );
}
