import type { JSX } from 'preact';
import type { InboxOffer } from '../../../review/inbox.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { ButtonLink } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { LostRefusal } from '../../components/error-summary.js';
import { Pagination } from '../../components/pagination.js';
import { Page } from '../../layout/page.js';
import type { FormState } from '../../components/form-state.js';
import type { ContractAct } from '../contracts/contract-input.js';
import { InboxCard } from './inbox-card.js';
import { receivedWords } from './inbox-words.js';
import type { Inbox, InboxGroup } from './inbox.service.js';
import type { Standing } from './own-companies.service.js';
import { STANDING_WORDS } from './standing.js';

/** An answer that was refused, of one line. */
export interface RefusedAnswer {
  matchId: number;
  /** The answer itself, or what comes after it. */
  act: 'reponse' | ContractAct;
  form: FormState;
}

export interface InboxProps {
  inbox: Inbox;
  /** Of the first company, while something is still to be confirmed. */
  waits: Exclude<Standing, 'ready'> | null;
  refusal: RefusedAnswer | null;
  today: CalendarDate;
}

/** Whether the form that was refused stands on the page, and says itself what is wrong: a line that moved on meanwhile has it no more. */
function isShown({ groups }: Inbox, { matchId, act, form }: RefusedAnswer): boolean {
  const item = groups.flatMap(({ items }) => items).find((one) => one.matchId === matchId);
  if (item === undefined) return false;
  if (act === 'reponse') return (form.values.answer === 'yes' || form.values.answer === 'no') && item.moves.includes(`company_${form.values.answer}`);
  return item.contact !== null && item.moves.includes(act === 'rencontre' ? 'plan_meeting' : 'sign');
}

/** A baker between two batches: two buttons a candidate. */
export function InboxView({ inbox, waits, refusal, today }: InboxProps): JSX.Element {
  const isEmpty = inbox.groups.every(({ items }) => items.length === 0);
  return (
    <Page title="Vos candidats" width="text" isPrivate>
      <h1>Vos candidats</h1>
      {inbox.only && inbox.offerCount > 1 && <p><a href="/entreprise/candidats">Toutes vos offres</a></p>}
      {refusal && !isShown(inbox, refusal) && <LostRefusal form={refusal.form} />}
      {waits && <p class="notice notice-gold">{STANDING_WORDS[waits].next}</p>}
      {isEmpty && <Nobody hasOffers={inbox.offerCount > 0} />}
      {inbox.groups.map((group) => <Group key={group.offer.offerId} group={group} isOnly={inbox.only !== null} refusal={refusal} today={today} />)}
      {inbox.leftOut.length > 0 && <LeftOut offers={inbox.leftOut} />}
      {inbox.only && <Pagination page={inbox.only.page} pageCount={inbox.only.pageCount} href={(page) => `/entreprise/candidats?offre=${inbox.only?.offerId}&page=${page}`} />}
      {!isEmpty && <p class="soft small after-inbox">Un non se dit en un geste : nous écrivons pour vous un message aimable, que vous pouvez changer.</p>}
    </Page>
  );
}

function Group({ group: { offer, items, total }, isOnly, refusal, today }: { group: InboxGroup; isOnly: boolean; refusal: RefusedAnswer | null; today: CalendarDate }): JSX.Element | null {
  if (items.length === 0) return null;
  const { offerId, title, seatsLeft, establishmentName, address } = offer;
  return (
    <section class="inbox-offer" aria-labelledby={`offre-${offerId}`}>
      <h2 id={`offre-${offerId}`} class="inbox-title">
        {title} <span class="soft">· {seatsLeft === 0 ? 'place prise' : seatsLeft === 1 ? '1 place' : `${seatsLeft} places`} · </span>
        <a href={`/entreprise/offres/${offerId}/modifier`}>modifier l’offre<span class="visually-hidden"> {title}</span></a>
      </h2>
      <ul class="plain-list">
        {items.map((item) => (
          <li key={item.matchId}>
            <InboxCard item={item} offerTitle={title} companyName={establishmentName} address={address} refusal={refusal?.matchId === item.matchId ? refusal : null} today={today} />
          </li>
        ))}
      </ul>
      {!isOnly && total > items.length && <p class="form-after"><a href={`/entreprise/candidats?offre=${offerId}`}>Voir les {total} de cette offre</a></p>}
    </section>
  );
}

function LeftOut({ offers }: { offers: readonly InboxOffer[] }): JSX.Element {
  return (
    <section class="inbox-offer" aria-labelledby="autres-offres">
      <h2 id="autres-offres" class="inbox-title">{offers.length === 1 ? 'Une autre offre a des candidats' : 'D’autres offres ont des candidats'}</h2>
      <ul>{offers.map((offer) => <li key={offer.offerId}><a href={`/entreprise/candidats?offre=${offer.offerId}`}>{offer.title}</a> <span class="soft">· {receivedWords(offer)}</span></li>)}</ul>
    </section>
  );
}

function Nobody({ hasOffers }: { hasOffers: boolean }): JSX.Element {
  return (
    <EmptyState icon="mail-open" title="Personne pour le moment">
      <p>{hasOffers ? 'Vos candidatures et les profils que les conseillers vous proposent arrivent ici. Un mail vous prévient.' : 'Publiez une offre : les candidatures, et les profils que les conseillers vous proposent, arrivent ici.'}</p>
      <p><ButtonLink href={hasOffers ? '/entreprise/offres' : '/entreprise/offres/nouvelle'} kind="brick">{hasOffers ? 'Voir vos offres' : 'Publier une offre'}</ButtonLink></p>
    </EmptyState>
  );
}
