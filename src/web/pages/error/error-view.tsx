import type { JSX } from 'preact';
import type { Problem } from '../../../platform/http/problem.js';
import { ButtonLink } from '../../components/button.js';
import { Page } from '../../layout/page.js';

/** A refusal or a failure as a page: what happened, and what to do next. */
export function ErrorView({ problem }: { problem: Problem }): JSX.Element {
  const { status, detail, requestId } = problem;
  return (
    <Page title={TITLES[status] ?? 'Quelque chose n’a pas marché'} isPrivate width="text">
      <h1>{TITLES[status] ?? 'Quelque chose n’a pas marché'}</h1>
      <p class="lead">{detail}</p>
      <div class="button-row">
        <ButtonLink href="/">Revenir à l’accueil</ButtonLink>
        <ButtonLink href="/offres" kind="outline">Chercher une offre</ButtonLink>
      </div>
      <p class="soft small error-number">Erreur {status}, demande {requestId}</p>
    </Page>
  );
}

const TITLES: Readonly<Record<number, string>> = {
  403: 'Cette page n’est pas pour ce compte',
  404: 'Cette page n’existe pas, ou plus',
  409: 'Quelqu’un a été plus rapide',
  429: 'Trop de demandes à la fois',
  500: 'Une panne de notre côté',
  503: 'Le service se repose un instant',
};
