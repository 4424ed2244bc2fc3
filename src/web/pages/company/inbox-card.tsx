import type { JSX } from 'preact';
import type { CandidateContact, InboxItem } from '../../../review/inbox-item.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import { dayAndMonth } from '../../layout/words.js';
import { ContractActs } from '../contracts/contract-forms.js';
import { MeetingLine } from '../contracts/meeting-line.js';
import { CompanyAnswers } from './company-answers.js';
import type { RefusedAnswer } from './inbox-view.js';
import { inboxTag, inboxTitle, profileWords, reasonWords } from './inbox-words.js';

export interface InboxCardProps {
  item: InboxItem;
  offerTitle: string;
  companyName: string;
  /** Where people come to meet the company. */
  address: string;
  refusal: RefusedAnswer | null;
  today: CalendarDate;
}

/** One person of the inbox: who, why, and the two answers. */
export function InboxCard(props: InboxCardProps): JSX.Element {
  const { item, today } = props;
  const { matchId, state, contact, session, meeting, signedOn, message, reply, waitsForGuardian } = item;
  const tag = inboxTag(item);
  return (
    <Card as="article" id={`candidat-${matchId}`} labelledBy={`personne-${matchId}`}>
      <div class="between">
        <h3 id={`personne-${matchId}`}>{inboxTitle(item)}</h3>
        <Tag tone={tag.tone} icon={tag.icon}>{tag.text}</Tag>
      </div>
      <p>
        {profileWords(item, today)}
        {session && ` Centre de formation trouvé : ${session.communeName}, ${dayAndMonth(session.startsOn, today)}.`}
      </p>
      <Reasons item={item} />
      {message !== '' && <blockquote class="said"><p class="lines">{message}</p></blockquote>}
      {contact && <Contact contact={contact} />}
      {waitsForGuardian && <p class="soft">Son nom et son contact s’affichent dès qu’un parent a donné son accord.</p>}
      {reply !== '' && <details class="more"><summary>Votre réponse<span class="visually-hidden"> à {inboxTitle(item)}</span></summary><p class="lines">{reply}</p></details>}
      {state !== 'declined' && state !== 'withdrawn' && <MeetingLine meeting={meeting} signedOn={signedOn} />}
      {contact && <Next {...props} />}
      <CompanyAnswers {...props} />
    </Card>
  );
}

/** What follows two yeses; nobody meets somebody whose name they may not know yet. */
function Next({ item, address, refusal, today }: InboxCardProps): JSX.Element {
  const { matchId, version, moves, meeting, session } = item;
  const refused = refusal === null || refusal.act === 'reponse' ? null : { act: refusal.act, form: refusal.form };
  return <ContractActs path={`/entreprise/candidats/${matchId}`} about={inboxTitle(item)} {...{ matchId, version, moves, meeting, session, address, refused, today }} />;
}

function Reasons({ item }: { item: InboxItem }): JSX.Element | null {
  const { strong, against, toSee } = reasonWords(item);
  if (strong.length + against.length + toSee.length === 0) return null;
  return (
    <div class="why">
      {strong.length > 0 && <p class="why-strong"><Icon name="check" /> {strong.join(' · ')}</p>}
      {against.map((sentence) => <p key={sentence} class="why-see"><Icon name="info" /> {sentence}</p>)}
      {toSee.length > 0 && <p class="why-see"><Icon name="message-circle" /> À voir ensemble : {toSee.join(', ')}</p>}
    </div>
  );
}

function Contact({ contact: { phone, email } }: { contact: CandidateContact }): JSX.Element | null {
  if (phone === null && email === null) return null;
  return (
    <p class="contact">
      {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}><Icon name="phone" /> {phone}</a>}
      {email && <a href={`mailto:${email}`}><Icon name="mail" /> {email}</a>}
    </p>
  );
}
