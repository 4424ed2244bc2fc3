import type { CriterionPoints } from '../matching/matching.schema.js';
import { codesForCompany, companyRuleSentences } from '../matching/explanations/rule-words.js';
import { ageOn, type CalendarDate } from '../shared/calendar-date.js';
import { contactVisible } from './contact-visible.js';
import type { SessionGlance } from './glances.js';
import { reasonsOf, type MatchExplanation } from './match-explanation.js';
import type { Answer, MatchOrigin, MatchState } from './match.entity.js';
import type { Meeting } from './review.schema.js';
import { movesOf, type MatchAct } from './transitions.js';

export interface CandidateContact {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
}

/** One line of a company's inbox. */
export interface InboxItem {
  matchId: number;
  /** The name when it may be seen, else `Profil proposé n° 4821` or `Candidature n° 4821`. */
  label: string;
  state: MatchState;
  origin: MatchOrigin;
  version: number;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
  companyReason: string | null;
  receivedAt: Date;
  contact: CandidateContact | null;
  /** The person said yes, but is a minor whose guardian has not agreed yet. */
  waitsForGuardian: boolean;
  /** What the person wrote; empty as long as they are anonymous. */
  message: string;
  reply: string;
  profile: { level: number; wishes: string[]; availableFrom: CalendarDate; licence: boolean; skills: string[]; /** From home to the offer, as the crow flies. */ km: number | null };
  session: SessionGlance | null;
  /** When and where they meet, once it is fixed; the day of the contract. */
  meeting: Meeting | null;
  signedOn: CalendarDate | null;
  /** Points of the employer's point of view when the record began. */
  reasons: CriterionPoints[];
  /** Codes of the rules that flag or refuse the pair, as far as a company may read them. */
  flags: string[];
  /** Every such rule in the company's words, one sentence each; never an age, nor what was said to an adviser. */
  against: string[];
  moves: MatchAct[];
}

export interface InboxRow extends Omit<InboxItem, 'label' | 'contact' | 'waitsForGuardian' | 'profile' | 'reasons' | 'against' | 'moves'>, CandidateContact {
  candidateId: number;
  birthDate: CalendarDate;
  guardianConsentAt: Date | null;
  level: number;
  wishes: string[];
  availableFrom: CalendarDate;
  licence: boolean;
  skills: string[];
  km: number | null;
  explanation: MatchExplanation | null;
}

/** What the company may see of a row, and no more: pure. `labelOf` names a trade by its code. */
export function toInboxItem(row: InboxRow, today: CalendarDate, labelOf: (code: string) => string): InboxItem {
  const isVisible = contactVisible(row, row, today);
  const { firstName, lastName, email, phone } = row;
  const { matchId, state, origin, version, candidateAnswer, companyAnswer, companyReason, receivedAt, reply, session, signedOn, flags } = row;
  return {
    matchId, state, origin, version, candidateAnswer, companyAnswer, companyReason, receivedAt, reply, session, signedOn,
    meeting: row.meeting && meetingFor(row.meeting, isVisible),
    flags: codesForCompany(flags),
    against: companyRuleSentences(flags),
    label: isVisible ? `${firstName} ${lastName}` : anonymousLabel(matchId, candidateAnswer),
    contact: isVisible ? { firstName, lastName, email, phone } : null,
    waitsForGuardian: !isVisible && ['presented', 'mutual'].includes(state) && candidateAnswer === 'yes' && ageOn(row.birthDate, today) < 18,
    message: isVisible ? row.message : '',
    profile: { level: row.level, wishes: row.wishes.map(labelOf), availableFrom: row.availableFrom, licence: row.licence, skills: row.skills, km: row.km },
    reasons: reasonsOf(row.explanation, 'employer'),
    moves: movesOf(row, 'company'),
  };
}

/** The number to call may be the person's own. */
function meetingFor(meeting: Meeting, isVisible: boolean): Meeting {
  return isVisible || meeting.kind === 'place' ? meeting : { ...meeting, where: '' };
}

function anonymousLabel(matchId: number, candidateAnswer: Answer | null): string {
  return `${candidateAnswer === 'yes' ? 'Candidature' : 'Profil proposé'} n° ${matchId}`;
}
