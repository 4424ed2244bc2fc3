import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** Nothing here: says why, and what to do next. */
export function EmptyState({ icon = 'search', title, children }: { icon?: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="empty-state">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
