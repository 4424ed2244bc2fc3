import type { DataSource } from 'typeorm';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { MarketFacts } from '../../assignment/columns/market.js';
import { atOneInstant } from '../../at-one-instant.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { MarketReference } from '../../facts/market-reference.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';
import { regionIn } from '../../runs/regions.js';
import { readSnapshot, type Box } from '../../runs/snapshot/read-snapshot.js';
import { MORE_KM } from './candidate-changes.js';
import { readStanding } from './read-standing.js';
import type { StandingCrowd } from './standing-crowd.js';

const KM_A_DEGREE = 111.3;

export interface LoadedCandidate {
  facts: MarketFacts;
  crowd: StandingCrowd;
}

/**
 * One candidate with every offer that a change of theirs may open, and the lists that stand, all seen at one instant; null when they
 * do not look for a place now.
 */
export function loadCandidate(source: DataSource, today: CalendarDate, { related }: MarketReference, candidateId: number): Promise<LoadedCandidate | null> {
  return atOneInstant(source, async (client, manager) => {
    const [at] = await manager.query<{ region: string }[]>(`SELECT ${regionIn('department')} AS region FROM candidate WHERE id = $1`, [candidateId]);
    if (at === undefined) return null;
    const people = { candidateIds: [candidateId], related, region: at.region };
    const { candidates: [candidate] } = await readSnapshot(client, today, { ...people, offerIds: [] });
    if (candidate === undefined) return null;
    const { rows } = await client.query<{ id: number }>("SELECT offer_id AS id FROM pair_fact WHERE kind = 'pin' AND candidate_id = $1", [candidateId]);
    const facts = await readSnapshot(client, today, { ...people, trades: twoStepsFrom(candidate, related), box: boxAround(candidate), besides: rows.map(({ id }) => id) });
    return { facts, crowd: await readStanding(manager, candidateId, facts.offers.map(({ id }) => id), facts.sessions.map(({ id }) => id)) };
  });
}

/** Trades related to those that are related to a wish: what a neighbouring trade may open. */
function twoStepsFrom({ wishes }: CandidateFacts, related: RelatedOccupations): string[] {
  const next = (indexes: Iterable<number>): Set<number> => new Set([...indexes].flatMap((index) => related.of(index).map((one) => one.index)));
  return [...next(next(wishes.map((code) => related.indexOf(code))))].map((index) => related.codes[index]!);
}

/** The box around the circle that somebody would travel in; nowhere for a place that is not known. */
function boxAround({ place, maxKm }: CandidateFacts): Box {
  if (place === null) return [0, 0, 0, 0];
  const north = (maxKm + MORE_KM + 1) / KM_A_DEGREE;
  const east = north / Math.cos((place.latitude * Math.PI) / 180);
  return [place.latitude - north, place.latitude + north, place.longitude - east, place.longitude + east];
}
