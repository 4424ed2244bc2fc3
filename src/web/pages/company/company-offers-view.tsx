import type { JSX } from 'preact';
import type { WhatIfOfferAnswer } from '../../../matching/explanations/what-if/what-if.schema.js';
import type { OfferStatus } from '../../../offers/offer.entity.js';
import type { OfferView } from '../../../offers/offer.schema.js';
import type { InboxOffer } from '../../../review/inbox.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Icon } from '../../components/icon.js';
import { contractWords } from '../../components/offer-card.js';
import { Pagination } from '../../components/pagination.js';
import { Tag, type Tone } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { dayAndMonth } from '../../layout/words.js';
import { receivedWords } from './inbox-words.js';
import { OfferWhatIf } from './offer-what-if.js';

interface CompanyOffersProps {
  offers: PageOf<OfferView>;
  /** What waits in the inbox, by offer. */
  inbox: ReadonlyMap<number, InboxOffer>;
  /** Of the offer that somebody asked about. */
  whatIf: WhatIfOfferAnswer | null;
  /** An act that was refused. */
  refusal: FormState | null;
  today: CalendarDate;
}

const STATUS: Readonly<Record<OfferStatus, { tag: string; tone: Tone; icon: string }>> = {
  open: { tag: 'en ligne', tone: 'green', icon: 'circle-check' },
  pending: { tag: 'attend la vérification', tone: 'gold', icon: 'clock' },
  paused: { tag: 'en pause', tone: 'plain', icon: 'pause' },
  closed: { tag: 'fermée', tone: 'plain', icon: 'x' },
};

/** One's offers, in every state, with what came for each. */
export function CompanyOffersView({ offers, inbox, whatIf, refusal, today }: CompanyOffersProps): JSX.Element {
  return (
    <Page title="Vos offres" width="text" isPrivate>
      <div class="between title-row">
        <h1>Vos offres</h1>
        <ButtonLink href="/entreprise/offres/nouvelle" kind="brick" icon="plus">Publier une offre</ButtonLink>
      </div>
      {refusal && <ErrorSummary state={refusal} />}
      {offers.total === 0 && (
        <EmptyState icon="megaphone" title="Aucune offre pour le moment">
          <p>Un seul formulaire, cinq minutes. Vous pourrez la modifier, la mettre en pause ou la fermer quand vous voulez.</p>
        </EmptyState>
      )}
      <ul class="plain-list">
        {offers.items.map((offer) => <li key={offer.id}><OwnOffer offer={offer} inbox={inbox.get(offer.id)} whatIf={whatIf?.offerId === offer.id ? whatIf : null} page={offers.page} today={today} /></li>)}
      </ul>
      <Pagination page={offers.page} pageCount={Math.ceil(offers.total / offers.pageSize)} href={(page) => `/entreprise/offres?page=${page}`} />
    </Page>
  );
}

interface OwnOfferProps {
  offer: OfferView;
  inbox: InboxOffer | undefined;
  whatIf: WhatIfOfferAnswer | null;
  page: number;
  today: CalendarDate;
}

function OwnOffer({ offer, inbox, whatIf, page, today }: OwnOfferProps): JSX.Element {
  const { id, title, communeName, startsOn, seatsLeft, seats, expiresOn } = offer;
  const hasLapsed = expiresOn < today;
  const status = hasLapsed ? { tag: 'arrivée à son terme', tone: 'gold' as const, icon: 'clock' } : STATUS[offer.status];
  return (
    <Card as="article" class="card-brick" labelledBy={`offre-${id}`}>
      <div class="between">
        <h2 id={`offre-${id}`}><a href={`/offres/${id}`}>{title}</a></h2>
        <Tag tone={status.tone} icon={status.icon}>{status.tag}</Tag>
      </div>
      <ul class="facts">
        <li><Icon name="map-pin" /> {communeName}</li>
        <li><Icon name="briefcase-business" /> {contractWords(offer)}</li>
        {startsOn && <li><Icon name="calendar" /> {dayAndMonth(startsOn, today)}</li>}
        <li><Icon name="users" /> {seats === 1 ? (seatsLeft === 1 ? '1 place' : 'place prise') : `${seatsLeft} places sur ${seats}`}</li>
        {offer.status !== 'closed' && !hasLapsed && <li><Icon name="eye" /> visible jusqu’au {dayAndMonth(expiresOn, today)}</li>}
      </ul>
      <Received offerId={id} inbox={inbox} />
      {offer.status === 'open' && !hasLapsed && <OfferWhatIf offerId={id} title={title} answer={whatIf} page={page} />}
      <Acts offer={offer} hasLapsed={hasLapsed} />
    </Card>
  );
}

function Received({ offerId, inbox }: { offerId: number; inbox: InboxOffer | undefined }): JSX.Element {
  const [words, unanswered] = [inbox ? receivedWords(inbox) : '', Number(inbox?.unanswered ?? 0)];
  if (words === '') return <p class="soft">Personne pour le moment.</p>;
  return (
    <p>
      <a href={`/entreprise/candidats?offre=${offerId}`}>{words}</a>
      {unanswered > 0 && <strong> · {unanswered === 1 ? '1 attend votre réponse' : `${unanswered} attendent votre réponse`}</strong>}
    </p>
  );
}

function Acts({ offer: { id, version, status, title }, hasLapsed }: { offer: OfferView; hasLapsed: boolean }): JSX.Element | null {
  const hidden = <span class="visually-hidden"> : {title}</span>;
  const act = (name: string, words: string, icon: string): JSX.Element => (
    <Form action={`/entreprise/offres/${id}/${name}`}>
      <input type="hidden" name="version" value={version} />
      <Button kind="plain" icon={icon}>{words}{hidden}</Button>
    </Form>
  );
  if (status === 'closed') return hasLapsed ? <div class="button-row">{act('prolonger', 'Remettre en ligne deux mois', 'rotate-cw')}</div> : null;
  return (
    <div class="button-row acts">
      <a class="btn btn-neutral" href={`/entreprise/offres/${id}/modifier`}>Modifier{hidden}</a>
      {status === 'paused' ? act('reprendre', 'Reprendre', 'play') : act('pause', 'Mettre en pause', 'pause')}
      {act('prolonger', 'Prolonger', 'calendar-plus')}
      {act('fermer', 'Fermer', 'x')}
    </div>
  );
}
