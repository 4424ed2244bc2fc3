import type { JSX } from 'preact';
import { usePage } from '../layout/page-context.js';
import { DONE } from '../layout/done-messages.js';
import { Icon } from './icon.js';

/** Says once what was just done, after the redirect that follows a form. */
export function Flash(): JSX.Element | null {
  const { done } = usePage();
  const message = done === null ? undefined : DONE[done];
  if (message === undefined) return null;
  return (
    <div class="flash" role="status" data-flash>
      <Icon name="circle-check" /> <p>{message}</p>
    </div>
  );
}
