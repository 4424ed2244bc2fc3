import { addMonths } from '../../../shared/calendar-date.js';
import { MAX_WISHES } from '../../assignment/columns/candidate-columns.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';

/** Kilometres and months that are tried. */
export const MORE_KM = 10;
export const MONTHS_EARLIER = 1;

/** One thing that somebody could change, and their facts with it. */
export type CandidateChange =
  | { kind: 'travel'; maxKm: number; facts: CandidateFacts }
  /** A trade next to a wish becomes one; `replaces`: the last wish, where there is no room for one more. */
  | { kind: 'trade'; occupationCode: string; replaces: string | null; facts: CandidateFacts }
  | { kind: 'start'; availableFrom: string; facts: CandidateFacts };

/** "+10 km", every neighbouring trade, "a month earlier"; a trade that is wished for already, or nothing to be added to, is none. */
export function candidateChanges(facts: CandidateFacts, related: RelatedOccupations): CandidateChange[] {
  const maxKm = facts.maxKm + MORE_KM;
  const availableFrom = addMonths(facts.availableFrom, -MONTHS_EARLIER);
  return [
    { kind: 'travel', maxKm, facts: { ...facts, maxKm } },
    ...neighbours(facts, related).map((occupationCode) => withTrade(facts, occupationCode)),
    { kind: 'start', availableFrom, facts: { ...facts, availableFrom } },
  ];
}

/** Trades of the same card, or of the same domain and sector, as a wish. */
function neighbours({ wishes }: CandidateFacts, related: RelatedOccupations): string[] {
  const codes = wishes.flatMap((wish) => related.of(related.indexOf(wish)).map(({ index }) => related.codes[index]!));
  return [...new Set(codes)].filter((code) => !wishes.includes(code)).sort();
}

function withTrade(facts: CandidateFacts, occupationCode: string): CandidateChange {
  const kept = facts.wishes.slice(0, MAX_WISHES - 1);
  return { kind: 'trade', occupationCode, replaces: facts.wishes[MAX_WISHES - 1] ?? null, facts: { ...facts, wishes: [...kept, occupationCode] } };
}
