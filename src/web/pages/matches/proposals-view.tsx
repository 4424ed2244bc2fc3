import type { JSX } from 'preact';
import type { WhatIfAnswer } from '../../../matching/explanations/what-if/what-if.schema.js';
import { CANDIDATE_REASONS } from '../../../review/reasons.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { ChoiceGroup } from '../../components/choice.js';
import { Disclosure } from '../../components/disclosure.js';
import { EmptyState } from '../../components/empty-state.js';
import { LostRefusal } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { formOf, type FormState } from '../../components/form-state.js';
import { Icon } from '../../components/icon.js';
import { contractWords } from '../../components/offer-card.js';
import { Tag } from '../../components/tag.js';
import { WhatIf } from '../../components/what-if.js';
import { Page } from '../../layout/page.js';
import { payRange, type PaidReader } from '../../layout/pay-words.js';
import { dayAndMonth } from '../../layout/words.js';
import type { MyMatch } from './my-matches.service.js';
import { standingWords } from './match-words.js';

/** A form that was refused, of one match. */
export interface Refusal {
  matchId: number;
  form: FormState;
}

interface ProposalsProps {
  /** Null without a profile. */
  proposals: readonly MyMatch[] | null;
  reader: PaidReader | null;
  optedOut: boolean;
  /** A contract is signed: nothing is looked for. */
  isPlaced: boolean;
  isPaused: boolean;
  /** No trade was chosen: nothing can be looked for. */
  hasNoWish: boolean;
  refusal: Refusal | null;
  /** What would open other offers; null unless asked for. */
  whatIf: WhatIfAnswer | null;
  today: CalendarDate;
}

export const NO_REASONS = Object.entries(CANDIDATE_REASONS).map(([value, { label }]) => ({ value, text: label }));

/** Whether the form that was refused stands on the page, and says itself what is wrong. */
function isShown(proposals: readonly MyMatch[] | null, { matchId, form: { values: { answer } } }: Refusal): boolean {
  return (answer === 'yes' || answer === 'no') && proposals?.some((one) => one.matchId === matchId) === true;
}

/** Proposals that wait for an answer: why, then yes, or no with a reason. */
export function ProposalsView({ proposals, reader, optedOut, isPlaced, isPaused, hasNoWish, refusal, whatIf, today }: ProposalsProps): JSX.Element {
  return (
    <Page title="Mes propositions" width="text" isPrivate>
      <h1>Mes propositions</h1>
      {refusal && !isShown(proposals, refusal) && <LostRefusal form={refusal.form} />}
      {proposals === null ? <NoProfile /> : proposals.length === 0 ? <NothingYet {...{ optedOut, isPlaced, isPaused, hasNoWish }} /> : <p class="page-lead">Un conseiller les a relues pour toi. Dis oui : l’entreprise te contacte. Dis non : la suite tiendra compte de ta raison.</p>}
      <ul class="plain-list">
        {proposals?.map((proposal) => (
          <li key={proposal.matchId}>
            <Proposal proposal={proposal} reader={reader} refusal={refusal?.matchId === proposal.matchId ? refusal.form : null} today={today} />
          </li>
        ))}
      </ul>
      {proposals !== null && !optedOut && !isPlaced && !isPaused && <WhatIf answer={whatIf} reader="candidate" href="/mes-propositions?et-si=1#et-si" />}
    </Page>
  );
}

interface ProposalProps {
  proposal: MyMatch;
  reader: PaidReader | null;
  refusal: FormState | null;
  today: CalendarDate;
}

function Proposal({ proposal, reader, refusal, today }: ProposalProps): JSX.Element {
  const { matchId, offer, session, sentences } = proposal;
  const words = standingWords(proposal);
  const pay = payRange(offer, reader);
  return (
    <Card as="article" labelledBy={`proposition-${matchId}`}>
      <div class="between">
        <h2 id={`proposition-${matchId}`}><a href={`/offres/${offer.id}`}>{offer.title}</a></h2>
        <Tag tone={words.tone} icon={words.icon}>{words.tag}</Tag>
      </div>
      <p>{offer.companyName}, {offer.communeName}</p>
      {sentences.length > 0 && <ul class="reasons">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      <ul class="facts">
        <li><Icon name="briefcase-business" /> {contractWords(offer)}</li>
        {offer.startsOn && <li><Icon name="calendar" /> {dayAndMonth(offer.startsOn, today)}</li>}
        {session && <li><Icon name="graduation-cap" /> {session.programmeTitle} à {session.communeName}, rentrée le {dayAndMonth(session.startsOn, today)}</li>}
        {pay && <li><Icon name="euro" /> {pay}</li>}
      </ul>
      <Answers proposal={proposal} refusal={refusal} />
    </Card>
  );
}

function Answers({ proposal: { matchId, version, offer: { title } }, refusal }: { proposal: MyMatch; refusal: FormState | null }): JSX.Element {
  const action = `/mes-propositions/${matchId}`;
  return (
    <div class="answers">
      <Form action={action} state={refusal?.values.answer === 'yes' ? refusal : formOf()}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="answer" value="yes" />
        <Button>Ça m’intéresse<span class="visually-hidden"> : {title}</span></Button>
      </Form>
      <Disclosure look="button" summary="Pas pour moi…" about={title} open={refusal?.values.answer === 'no'}>
        <Form action={action} state={refusal?.values.answer === 'no' ? refusal : formOf()}>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="answer" value="no" />
          <ChoiceGroup name="reason" label="Pourquoi ?" hint="Ta réponse change ce qu’on te proposera." choices={NO_REASONS} />
          <Button kind="neutral">Dire non</Button>
        </Form>
      </Disclosure>
    </div>
  );
}

function NoProfile(): JSX.Element {
  return (
    <EmptyState icon="user" title="D’abord, ton profil">
      <p>En 5 minutes, tu dis ce que tu cherches. Ensuite un conseiller te propose des offres.</p>
      <p><a class="btn btn-primary" href="/mon-profil">Remplir mon profil</a></p>
    </EmptyState>
  );
}

type NothingProps = Pick<ProposalsProps, 'optedOut' | 'isPlaced' | 'isPaused' | 'hasNoWish'>;

function NothingYet(why: NothingProps): JSX.Element {
  return (
    <EmptyState icon="mail-open" title="Aucune proposition n’attend ta réponse">
      <WhyNothing {...why} />
      <p><a class="btn btn-outline" href="/offres">Chercher une offre</a></p>
    </EmptyState>
  );
}

function WhyNothing({ optedOut, isPlaced, isPaused, hasNoWish }: NothingProps): JSX.Element {
  if (isPlaced) return <p>Tu as un contrat signé : bravo ! Ta recherche est finie. Si ce contrat s’arrête, parles-en à ton conseiller.</p>;
  if (isPaused) return <p>Ton profil est en pause. Pour recevoir des propositions, <a href="/mon-profil">reprends ta recherche dans ton profil</a>.</p>;
  if (optedOut) return <p>Tu as choisi de chercher par toi-même. Pour recevoir des propositions, <a href="/mes-donnees">dis oui dans Mes données</a>.</p>;
  if (hasNoWish) return <p>Pour recevoir des propositions, <a href="/mon-profil">choisis au moins un métier dans ton profil</a>.</p>;
  return <p>Ton conseiller regarde les offres pour toi. Un mail te prévient.</p>;
}
