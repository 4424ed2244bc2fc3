import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

interface DisclosureProps {
  /** What the closed part says: `Pas pour moi…` */
  summary: string;
  /** Said only to screen readers, where several look alike. */
  about?: string;
  /** `button` beside other buttons; `line` for what is seldom opened. */
  look?: 'button' | 'line';
  icon?: string;
  open?: boolean;
  children: ComponentChildren;
}

/** What opens without any script: a second step, a history, a no with its reason. */
export function Disclosure({ summary, about, look = 'line', icon, open, children }: DisclosureProps): JSX.Element {
  return (
    <details class={look === 'button' ? 'disclosure' : 'more'} open={open}>
      <summary class={look === 'button' ? 'btn btn-neutral' : undefined}>
        {icon && <Icon name={icon} />}
        {summary}
        {about && <span class="visually-hidden"> : {about}</span>}
      </summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
