import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** `primary`: the one thing to do; `brick`: the same on the employer's side; `outline`: the other choice; `plain`: a small act. */
export type ButtonKind = 'primary' | 'brick' | 'outline' | 'neutral' | 'plain' | 'danger';

interface ButtonProps {
  kind?: ButtonKind;
  icon?: string;
  name?: string;
  value?: string;
  /** Sends the form elsewhere than its own action. */
  formAction?: string;
  /** Id of the form it sends, when it stands outside it. */
  form?: string;
  wide?: boolean;
  /** The key that does the same on an adviser's desk. */
  shortcut?: string;
  /** Scripts of the desk press it by this key. */
  dataKey?: string;
  children: ComponentChildren;
}

export function Button({ kind = 'primary', icon, wide, shortcut, dataKey, children, ...rest }: ButtonProps): JSX.Element {
  return (
    <button type="submit" class={classesOf(kind, wide)} aria-keyshortcuts={shortcut} data-key={dataKey} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  kind?: ButtonKind;
  icon?: string;
  wide?: boolean;
  rel?: string;
  children: ComponentChildren;
}

/** A link that looks like the act it leads to. */
export function ButtonLink({ href, kind = 'primary', icon, wide, rel, children }: ButtonLinkProps): JSX.Element {
  return (
    <a href={href} class={classesOf(kind, wide)} rel={rel}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

function classesOf(kind: ButtonKind, wide = false): string {
  return `btn btn-${kind}${wide ? ' btn-wide' : ''}`;
}
