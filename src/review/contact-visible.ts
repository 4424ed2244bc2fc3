import { ageOn, type CalendarDate } from '../shared/calendar-date.js';
import type { Answer, MatchState } from './match.entity.js';

const WITH_CONTACT: readonly MatchState[] = ['presented', 'mutual', 'meeting', 'signed'];

/**
 * Whether the company may see who the candidate is and how to reach them: only once the candidate has said yes and as long as
 * the match lives; under 18 (`today`, a day), only when the guardian has agreed too.
 */
export function contactVisible(
  match: { state: MatchState; candidateAnswer: Answer | null },
  candidate: { birthDate: CalendarDate; guardianConsentAt: Date | null },
  today: CalendarDate,
): boolean {
  if (match.candidateAnswer !== 'yes' || !WITH_CONTACT.includes(match.state)) return false;
  return ageOn(candidate.birthDate, today) >= 18 || candidate.guardianConsentAt !== null;
}
