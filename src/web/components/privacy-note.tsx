import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** At each form: what is asked, why, who reads it, for how long. */
export function PrivacyNote({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <aside class="privacy-note" aria-label="Données personnelles">
      <Icon name="shield-check" />
      <p>
        {children} <a href="/donnees-personnelles">En savoir plus sur les données personnelles</a>
      </p>
    </aside>
  );
}
