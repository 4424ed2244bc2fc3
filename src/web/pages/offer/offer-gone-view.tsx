import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button.js';
import { Page } from '../../layout/page.js';
import { similarPath, type SimilarOffers } from './similar-offers.js';

interface OfferGoneProps extends SimilarOffers {
  why: keyof typeof WORDS;
}

const WORDS = {
  over: { title: 'Cette offre n’est plus ouverte', lead: 'La place est prise, ou la date est passée.' },
  full: { title: 'Cette offre est complète', lead: 'Toutes ses places sont prises : on n’y postule plus.' },
};

/** An offer that is over or full: said kindly, with what is like it nearby. */
export function OfferGoneView({ why, trade, communeName, occupationCode, insee }: OfferGoneProps): JSX.Element {
  const { title, lead } = WORDS[why];
  return (
    <Page title={title} isPrivate width="text">
      <h1>{title}</h1>
      <p class="lead">{lead} {trade ? 'D’autres entreprises cherchent quelqu’un pour le même métier.' : 'D’autres entreprises cherchent quelqu’un.'}</p>
      <div class="button-row">
        <ButtonLink href={similarPath({ occupationCode, insee })}>Voir les offres semblables{insee && ` près de ${communeName}`}</ButtonLink>
        <ButtonLink href="/offres" kind="outline">Chercher une autre offre</ButtonLink>
      </div>
    </Page>
  );
}
