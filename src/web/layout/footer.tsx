import type { JSX } from 'preact';
import { usePage } from './page-context.js';

export function Footer(): JSX.Element {
  const { isDemo } = usePage();
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p>Passerelle relie les jeunes, les entreprises de proximité et les centres de formation des Hauts-de-France.</p>
        <ul>
          <li><a href="/mentions-legales">Mentions légales</a></li>
          <li><a href="/donnees-personnelles">Données personnelles</a></li>
          <li><a href="/accessibilite">Accessibilité</a></li>
          <li><a href="/api">Données ouvertes (API)</a></li>
          {isDemo && <li><a href="/courrier">Boîte de courrier de la démonstration</a></li>}
        </ul>
      </div>
    </footer>
  );
}
