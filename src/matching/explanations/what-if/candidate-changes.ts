import { addMonths, type CalendarDate } from '../../../shared/calendar-date.js';
import { MAX_WISHES } from '../../assignment/columns/candidate-columns.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';

/** Kilometres and months that are tried. */
export const MORE_KM = 10;
const MONTHS_EARLIER = 1;
/** Neighbouring trades that are worked out whole. */
const TRADES_TRIED = 5;

/** One thing that somebody could change, and their facts with it. */
export type CandidateChange =
  | { kind: 'travel'; maxKm: number; facts: CandidateFacts }
  /** A trade next to a wish becomes one; `replaces`: the last wish, where there is no room for one more. */
  | { kind: 'trade'; occupationCode: string; replaces: string | null; facts: CandidateFacts }
  | { kind: 'start'; availableFrom: CalendarDate; facts: CandidateFacts };

/** "+10 km", the few neighbouring trades that may open most of these offers, "a month earlier" (never before today: nothing, for somebody who is free already). */
export function candidateChanges(facts: CandidateFacts, offers: readonly Pick<OfferFacts, 'occupationCode'>[], related: RelatedOccupations, today: CalendarDate): CandidateChange[] {
  const maxKm = facts.maxKm + MORE_KM;
  const earlier = addMonths(facts.availableFrom, -MONTHS_EARLIER);
  const availableFrom = earlier < today ? today : earlier;
  return [
    { kind: 'travel', maxKm, facts: { ...facts, maxKm } },
    ...likelyNeighbours(facts, offers, related).map((occupationCode) => withTrade(facts, occupationCode)),
    ...(availableFrom < facts.availableFrom ? [{ kind: 'start' as const, availableFrom, facts: { ...facts, availableFrom } }] : []),
  ];
}

/** Neighbours by how many of the offers are of that trade, or near it and near no wish; those alone that have any. */
function likelyNeighbours(facts: CandidateFacts, offers: readonly Pick<OfferFacts, 'occupationCode'>[], related: RelatedOccupations): string[] {
  const counts = new Map<string, number>();
  for (const { occupationCode } of offers) counts.set(occupationCode, (counts.get(occupationCode) ?? 0) + 1);
  const isNear = new Map([...counts.keys()].map((code) => [code, related.nearest(facts.wishes, code).relation !== null]));
  const mayOpen = (trade: string): number =>
    [...counts].reduce((sum, [code, count]) => sum + (code === trade || (!isNear.get(code)! && related.relation(trade, code) !== null) ? count : 0), 0);
  const promising = neighbours(facts, related).map((code) => ({ code, offers: mayOpen(code) })).filter((one) => one.offers > 0);
  return promising.sort((a, b) => b.offers - a.offers).slice(0, TRADES_TRIED).map(({ code }) => code);
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
