import type { JSX } from 'preact';
import type { DeskFollowUpOne } from '../../../review/desk-follow-up.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Card } from '../../components/card.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { dayAndMonth } from '../../layout/words.js';
import { ContractActs, type RefusedContract } from '../contracts/contract-forms.js';
import { MeetingLine } from '../contracts/meeting-line.js';
import { followUpState } from './follow-up-words.js';

interface FollowUpOneProps {
  line: DeskFollowUpOne;
  refused: RefusedContract | null;
  today: CalendarDate;
}

/** One match that an adviser follows to its contract: both sides, where it stands, what may be noted. */
export function FollowUpOneView({ line, refused, today }: FollowUpOneProps): JSX.Element {
  const { matchId, version, moves, meeting, session, signedOn, candidateId, candidateName, offerId, offerTitle, companyName, companyAddress } = line;
  const state = followUpState(line);
  return (
    <Page title={`${candidateName} et ${companyName}`} width="text" isPrivate>
      <a class="back-link" href="/conseil/suivi">Suivi</a>
      <h1>{candidateName} et {companyName}</h1>
      <p class="page-lead"><Tag tone={state.tone}>{state.text}</Tag></p>
      <Card>
        <dl class="two-sides">
          <Side title="La personne" name={candidateName} href={`/conseil/candidats/${candidateId}?filtre=tous&offre=${offerId}`} more={line.communeName} phone={line.candidatePhone} email={line.candidateEmail} />
          <Side title="L’entreprise" name={`${offerTitle}, ${companyName}`} href={`/offres/${offerId}`} more={companyAddress} phone={line.companyPhone} email={null} />
        </dl>
        {session && <p>Formation : {session.programmeTitle} à {session.communeName}, le {dayAndMonth(session.startsOn, today)}, {session.placesLeft === 1 ? '1 place libre' : `${session.placesLeft} places libres`}.</p>}
        <MeetingLine meeting={meeting} signedOn={signedOn} />
        <ContractActs path={`/conseil/suivi/${matchId}`} about={candidateName} address={companyAddress} {...{ matchId, version, moves, meeting, session, refused, today }} />
      </Card>
    </Page>
  );
}

function Side({ title, name, href, more, phone, email }: { title: string; name: string; href: string; more: string; phone: string | null; email: string | null }): JSX.Element {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <a href={href}>{name}</a>
        {more !== '' && <><br /><span class="soft">{more}</span></>}
        {phone && <><br /><a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a></>}
        {email && <><br /><a href={`mailto:${email}`}>{email}</a></>}
      </dd>
    </div>
  );
}
