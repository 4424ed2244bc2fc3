import type { ComponentChildren, JSX } from 'preact';

interface CardProps {
  as?: 'article' | 'section' | 'div' | 'li';
  id?: string;
  class?: string;
  /** Id of the title inside, for articles and sections. */
  labelledBy?: string;
  /** The one that is being worked on. */
  current?: boolean;
  children: ComponentChildren;
}

export function Card({ as: Element = 'div', id, class: extra, labelledBy, current, children }: CardProps): JSX.Element {
  const classes = ['card', current ? 'card-current' : '', extra ?? ''].filter(Boolean).join(' ');
  return (
    <Element id={id} class={classes} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
