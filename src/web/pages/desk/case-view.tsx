import type { JSX } from 'preact';
import { ageOn } from '../../../shared/calendar-date.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Icon } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import { WhatIf } from '../../components/what-if.js';
import { Page } from '../../layout/page.js';
import { CaseItem } from './case-item.js';
import { CaseSide } from './case-side.js';
import type { DeskCase } from './case.service.js';
import { candidateWords } from './case-words.js';
import { caseAddress, queueQuery } from './queue-address.js';
import { QueueList } from './queue.js';
import { urgencyOf } from './urgency.js';

/** An act that was refused, of one offer or of several. */
export interface RefusedAct {
  act: 'presenter' | 'ecarter' | 'epingler' | 'bannir' | 'accord';
  offerId: number | null;
  form: FormState;
}

export interface CaseProps {
  desk: DeskCase;
  /** Trades by their names. */
  wishes: readonly string[];
  refusal: RefusedAct | null;
  /** The whole list, rather than its head. */
  showsAll: boolean;
  /** Administrators look; they present nothing. */
  mayPresent: boolean;
}

const SHOWN = 5;

/** One candidate's case on one screen: queue, short list with both points of view, map, history. */
export function CaseView(props: CaseProps): JSX.Element {
  const { desk, refusal } = props;
  const { candidate } = desk.shortList;
  const name = `${candidate.firstName} ${candidate.lastName}`;
  return (
    <Page title={name} isPrivate>
      <div class="desk" data-desk data-title={name}>
        <QueueList queue={desk.queue} currentId={candidate.id} />
        <div class="desk-case">
          <CaseHead {...props} name={name} />
          {refusal && <ErrorSummary state={refusal.form.problems.length > 0 ? { ...refusal.form, message: null } : refusal.form} />}
          <ShortListItems {...props} />
        </div>
        <CaseSide desk={desk} showsAll={props.showsAll} />
      </div>
    </Page>
  );
}

function CaseHead({ desk, wishes, name }: CaseProps & { name: string }): JSX.Element {
  const { queue, shortList, nextId } = desk;
  const { candidate, room } = shortList;
  const urgency = urgencyOf(candidate.availableFrom, queue.today);
  return (
    <header class="case-head">
      <p class="case-nav">
        <a class="back-link" href={`/conseil${queueQuery(queue.asked)}`}><Icon name="arrow-left" /> La file</a>
      </p>
      <div class="case-title">
        <h1>{name}, {ageOn(candidate.birthDate, queue.today)} ans</h1>
        <Tag tone={urgency.tone} icon="calendar">{urgency.long}</Tag>
        {nextId !== null && <a class="btn btn-plain case-next" href={caseAddress(nextId, queue.asked)} data-desk-link data-key="n" aria-keyshortcuts="N">Suivant <kbd aria-hidden="true">N</kbd></a>}
      </div>
      <p class="soft">{candidateWords(candidate, wishes, queue.today)}</p>
      {candidate.optedOut && <p class="notice notice-gold">Cette personne ne veut pas de propositions calculées : elle cherche par elle-même.</p>}
      {!candidate.optedOut && room === 0 && <p class="notice">Trois propositions attendent déjà sa réponse : la suite se présente après.</p>}
    </header>
  );
}

function ShortListItems(props: CaseProps): JSX.Element {
  const { desk, showsAll } = props;
  const { shortList, currentId, queue } = desk;
  const { items, candidate } = shortList;
  if (items.length === 0) return <NoList desk={desk} />;
  const shown = showsAll ? items : items.filter((item, at) => at < SHOWN || item.offer.id === currentId || (item.match && item.match.state !== 'proposed'));
  return (
    <>
      <ol class="case-items">
        {shown.map((item) => (
          <li key={item.offer.id}><CaseItem {...props} item={item} isCurrent={item.offer.id === currentId} /></li>
        ))}
      </ol>
      <WhatIf answer={desk.whatIf} reader="adviser" href={withAsked(caseAddress(candidate.id, queue.asked, { offerId: currentId ?? undefined, showsAll }), 'et-si=1#et-si')} />
      <p class="case-foot">
        {shown.length < items.length && <a href={caseAddress(candidate.id, queue.asked, { showsAll: true })} data-desk-link><Icon name="list" /> Voir les {items.length} de sa liste</a>}
      </p>
      {props.mayPresent && <PresentSeveral {...props} />}
    </>
  );
}

/** An address with one more thing asked. */
function withAsked(address: string, asked: string): string {
  return `${address.split('#', 1)[0]}${address.includes('?') ? '&' : '?'}${asked}`;
}

/** The boxes of the list belong to this form: several offers in one act. */
function PresentSeveral({ desk: { shortList, queue }, showsAll }: CaseProps): JSX.Element | null {
  const { candidate, room } = shortList;
  if (candidate.optedOut || room < 2) return null;
  return (
    <div class="present-several">
      <Form action={`/conseil/candidats/${candidate.id}/presenter${queueQuery(queue.asked, { showsAll })}`} id="presenter-plusieurs">
        <Button kind="outline" icon="send">Présenter celles qui sont cochées</Button>
        <span class="soft small">{room} au plus pour le moment</span>
      </Form>
    </div>
  );
}

function NoList({ desk: { shortList: { without } } }: { desk: DeskCase }): JSX.Element {
  return (
    <div class="card">
      <h2>Aucune offre dans sa liste</h2>
      <p>{without?.sentence ?? 'Le prochain calcul lui fera une liste : il suit de peu chaque changement de profil ou d’offre.'}</p>
      <p><a href="/offres">Chercher une offre avec cette personne</a></p>
    </div>
  );
}
