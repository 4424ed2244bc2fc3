import type { ComponentChildren, JSX } from 'preact';
import { assetUrl } from '../assets/asset-urls.js';
import { Flash } from '../components/flash.js';
import { IconSheet } from '../components/icon.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { usePage } from './page-context.js';

export interface PageHead {
  /** Said first in the tab: `Apprenti boulanger à Lille`. */
  title: string;
  description?: string;
  /** Search engines stay out of what belongs to one person. */
  isPrivate?: boolean;
}

interface PageProps extends PageHead {
  /** `wide` fills the desk (search, adviser's screen); `text` keeps lines short. */
  width?: 'wide' | 'text';
  children: ComponentChildren;
}

/** The whole document around a page's own content. Its `h1` comes from the content. */
export function Page({ title, description, isPrivate, width = 'wide', children }: PageProps): JSX.Element {
  const { isDemo } = usePage();
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Passerelle`}</title>
        {description && <meta name="description" content={description} />}
        {isPrivate && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={assetUrl('mark.svg')} />
        <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={assetUrl('atkinson-hyperlegible-latin-400-normal.woff2')} />
        <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={assetUrl('atkinson-hyperlegible-latin-700-normal.woff2')} />
        <link rel="stylesheet" href={assetUrl('app.css')} />
        <script type="module" src={assetUrl('app.js')} />
      </head>
      <body>
        <a class="skip-link" href="#contenu">Aller au contenu</a>
        <Header />
        {isDemo && <DemoBanner />}
        <main id="contenu" tabIndex={-1} class={`page page-${width}`}>
          <Flash />
          {children}
        </main>
        <Footer />
        <div class="visually-hidden" role="status" aria-live="polite" data-announcer />
        <IconSheet />
      </body>
    </html>
  );
}

function DemoBanner(): JSX.Element {
  return (
    <aside class="demo-banner" aria-label="Démonstration">
      Démonstration : toutes les données sont inventées.
    </aside>
  );
}
