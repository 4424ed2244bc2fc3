import type { JSX } from 'preact';
import { Icon } from '../components/icon.js';
import { Mark } from '../components/mark.js';
import { Form } from '../components/form.js';
import { currentLink, navFor } from './nav.js';
import { usePage } from './page-context.js';

/** Mark, navigation by role, signing in or out; on a phone a menu that opens without any script. */
export function Header(): JSX.Element {
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="brand" href="/">
          <Mark />
          <span>Passerelle</span>
        </a>
        <nav class="site-nav site-nav-wide" aria-label="Principale">
          <NavEntries />
        </nav>
        <details class="menu" data-menu>
          <summary>
            <Icon name="menu" class="menu-open" />
            <Icon name="x" class="menu-close" />
            <span class="visually-hidden">Menu</span>
          </summary>
          <nav class="site-nav site-nav-narrow" aria-label="Menu">
            <NavEntries />
          </nav>
        </details>
      </div>
    </header>
  );
}

function NavEntries(): JSX.Element {
  const { viewer, path } = usePage();
  const links = navFor(viewer);
  const current = currentLink(links, path);
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link === current ? (path === link.href ? 'page' : 'true') : undefined}>
            {link.text}
          </a>
        </li>
      ))}
      <li>
        <SignInOrOut />
      </li>
    </ul>
  );
}

function SignInOrOut(): JSX.Element {
  const { viewer, url, path } = usePage();
  if ('accountId' in viewer) {
    return (
      <Form action="/deconnexion" class="sign-out">
        <button class="btn btn-outline" type="submit" title={viewer.email}>
          Se déconnecter
        </button>
      </Form>
    );
  }
  const next = path === '/' || path.startsWith('/connexion') ? '' : `?next=${encodeURIComponent(url)}`;
  return (
    <a class="btn btn-outline" href={`/connexion${next}`} aria-current={path.startsWith('/connexion') ? 'page' : undefined}>
      Se connecter
    </a>
  );
}
