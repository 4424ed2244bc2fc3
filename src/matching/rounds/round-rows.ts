import { csvLine } from '../../shared/csv-line.js';
import type { MatchRound } from './match-round.entity.js';

const COLUMNS = ['candidate', 'status', 'offer', 'session', 'candidate_choice', 'place_on_list', 'candidate_points', 'employer_points', 'flags', 'reason', 'sentence'];

/** A round as CSV: one line for everybody who takes part, those with a place first; numbers, no names. */
export function roundCsv({ result: { matches, unmatched } }: Pick<MatchRound, 'result'>): string {
  const placed = matches.map((one) => csvLine([
    one.candidateId, 'placed', one.offerId, one.sessionId, one.candidateChoice, one.receiverChoice, one.candidateTotal, one.employerTotal, one.flags.join(' '), '', '',
  ]));
  const alone = unmatched.map(({ candidateId, reason, sentence }) => csvLine([candidateId, 'without', null, null, null, null, null, null, '', reason, sentence]));
  return [csvLine(COLUMNS), ...placed, ...alone].join('');
}
