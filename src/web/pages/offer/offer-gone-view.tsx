import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button.js';
import { Page } from '../../layout/page.js';

interface OfferGoneProps {
  /** Of the offer that is over; null where none was known. */
  trade: string | null;
  occupationCode: string | null;
  communeName: string;
  insee: string | null;
}

/** An offer that is over: said kindly, with what is like it nearby. */
export function OfferGoneView({ trade, occupationCode, communeName, insee }: OfferGoneProps): JSX.Element {
  const asked = new URLSearchParams({ ...(occupationCode && { occupation: occupationCode }), ...(insee && { place: insee }) }).toString();
  return (
    <Page title="Cette offre n’est plus ouverte" isPrivate width="text">
      <h1>Cette offre n’est plus ouverte</h1>
      <p class="lead">La place est prise, ou la date est passée. {trade ? 'D’autres entreprises cherchent quelqu’un pour le même métier.' : 'D’autres entreprises cherchent quelqu’un.'}</p>
      <div class="button-row">
        <ButtonLink href={asked === '' ? '/offres' : `/offres?${asked}`}>Voir les offres semblables{insee && ` près de ${communeName}`}</ButtonLink>
        <ButtonLink href="/offres" kind="outline">Chercher une autre offre</ButtonLink>
      </div>
    </Page>
  );
}
