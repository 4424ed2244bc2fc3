import { describe, expect, it } from '@jest/globals';
import { countBlockingPairs } from '../assignment/deferred-acceptance/blocking-pairs.js';
import { breakTies } from '../assignment/deferred-acceptance/break-ties.js';
import { strictRound } from '../assignment/deferred-acceptance/solve-round.js';
import { drawRound, type DrawOptions } from './draw-round.js';
import { candidateName, placeName, roundOf, type RoundInput } from './round-input.js';
import type { RoundPair } from './round-report.js';
import { SeededRandom } from '../../shared/seeded-random.js';

const pair = (candidateId: number, receiverId: number, candidateTotal: number, employerTotal: number, isPinned = false): RoundPair => ({
  candidateId, receiverId, offerId: receiverId, sessionId: null, candidateTotal, employerTotal, isPinned, flags: [],
});
const input = (over: Partial<RoundInput> = {}): RoundInput => ({
  kind: 'offers', candidateIds: [1, 2, 3], places: [{ id: 7, label: 'Boulanger', capacity: 1, closed: null }, { id: 8, label: 'Coiffeuse', capacity: 1, closed: null }],
  // 1 and 2 want 7 most; 7 prefers 2, 8 prefers 1.
  pairs: [pair(1, 7, 90, 50), pair(1, 8, 60, 80), pair(2, 7, 90, 70), pair(2, 8, 50, 60)],
  reasonOfCandidate: new Map([[3, 'travel.beyond_limit']]), reasonOfPlace: new Map(), ...over,
});
const options: DrawOptions = { seed: 1, side: 'candidates', day: '2026-11-24', isOpen: true };

describe('a final round', () => {
  it('says who is with whom, at which choice, and who stays without and why', () => {
    const { matches, receivers, unmatched, blockingPairs, ties } = drawRound(input(), options);
    expect(matches).toEqual([
      { ...pair(2, 7, 90, 70), candidateChoice: 1, receiverChoice: 1, otherwise: 7 },
      { ...pair(1, 8, 60, 80), candidateChoice: 2, receiverChoice: 1, otherwise: 8 },
    ]);
    expect(receivers).toEqual([
      { id: 7, label: 'Boulanger', capacity: 1, taken: 1, possible: 2, left: null },
      { id: 8, label: 'Coiffeuse', capacity: 1, taken: 1, possible: 2, left: null },
    ]);
    expect(unmatched).toEqual([{ candidateId: 3, choices: 0, reason: 'travel.beyond_limit', sentence: expect.stringMatching(/distance/) }]);
    expect([blockingPairs, ties]).toEqual([{ candidates: 0, companies: 0 }, { candidates: 0, receivers: 0 }]);
  });

  it('gives the side asked for its best, and names what the other side would give', () => {
    // Each is the other's second choice: two stable matchings.
    const crossed = input({ candidateIds: [1, 2], pairs: [pair(1, 7, 90, 50), pair(1, 8, 60, 80), pair(2, 8, 90, 50), pair(2, 7, 60, 80)] });
    const given = (side: DrawOptions['side']): [number, number, number | null][] => drawRound(crossed, { ...options, side }).matches.map((one) => [one.candidateId, one.receiverId, one.otherwise]);
    expect(given('candidates')).toEqual([[1, 7, 8], [2, 8, 7]]);
    expect(given('companies')).toEqual([[2, 7, 8], [1, 8, 7]]);
  });

  it('puts what an adviser pinned first on both lists', () => {
    const pinned = input({ pairs: [...input().pairs.filter(({ candidateId, receiverId }) => candidateId !== 1 || receiverId !== 7), pair(1, 7, 10, 10, true)] });
    expect(drawRound(pinned, options).matches.map(({ candidateId, receiverId }) => [candidateId, receiverId])).toEqual([[1, 7], [2, 8]]);
  });

  it('breaks ties by the lottery of its seed, the same for the same seed', () => {
    const equals = input({ pairs: [1, 2, 3].map((id) => pair(id, 7, 80, 60)) });
    const winner = (seed: number): number => drawRound(equals, { ...options, seed }).matches[0]!.candidateId;
    expect(drawRound(equals, options).ties).toEqual({ candidates: 0, receivers: 1 });
    expect(winner(5)).toBe(winner(5));
    expect(new Set(Array.from({ length: 30 }, (_, seed) => winner(seed)))).toEqual(new Set([1, 2, 3]));
  });

  it('says why places stay free: nobody possible, chosen elsewhere, closed, full', () => {
    const places = [
      { id: 7, label: '', capacity: 3, closed: null }, { id: 8, label: '', capacity: 1, closed: null },
      { id: 9, label: '', capacity: 0, closed: 'round.offer_closed' }, { id: 10, label: '', capacity: 2, closed: null }, { id: 11, label: '', capacity: 0, closed: 'round.no_place' },
    ];
    const { receivers } = drawRound(input({ places, reasonOfPlace: new Map([[10, 'licence.required']]) }), options);
    expect(receivers.map(({ id, taken, left }) => [id, taken, left?.reason ?? null])).toEqual([
      [7, 2, 'round.chose_elsewhere'], [8, 0, 'round.chose_elsewhere'], [9, 0, 'round.offer_closed'], [10, 0, 'licence.required'], [11, 0, 'round.no_place'],
    ]);
  });

  it('only counts, where everybody takes part, those for whom nothing is in reach; names them where they were chosen', () => {
    const far = input({ candidateIds: [1, 2, 3, 4] });
    expect(drawRound(far, options)).toMatchObject({ nothingInReach: 1, unmatched: [{ candidateId: 3 }] });
    expect(drawRound(far, { ...options, isOpen: false })).toMatchObject({ nothingInReach: 0, unmatched: [{ candidateId: 3 }, { candidateId: 4, reason: 'reach.nothing' }] });
  });

  it('is stable in 300 random rounds full of ties and pins, from both sides', () => {
    const random = new SeededRandom(40);
    for (let n = 0; n < 300; n++) {
      const drawn = randomInput(random);
      const seed = random.between(0, 1000);
      for (const side of ['candidates', 'companies'] as const) {
        const { matches, blockingPairs, round } = drawRound(drawn, { ...options, seed, side });
        const given: Record<string, string | null> = Object.fromEntries(drawn.candidateIds.map((id) => [candidateName(id), null]));
        for (const { candidateId, receiverId } of matches) given[candidateName(candidateId)] = placeName('offers', receiverId);
        expect(blockingPairs).toEqual({ candidates: 0, companies: 0 });
        expect(countBlockingPairs(strictRound(breakTies(round).round), given)).toBe(0);
      }
    }
  });

  it('with nobody, or no place, gives a report too', () => {
    expect(drawRound(input({ candidateIds: [], pairs: [] }), options)).toMatchObject({ matches: [], unmatched: [] });
    expect(drawRound(input({ places: [], pairs: [] }), options)).toMatchObject({ matches: [], receivers: [], nothingInReach: 2 });
    expect(roundOf(input({ pairs: [] }), 3)).toMatchObject({ proposers: { c1: [], c2: [], c3: [] }, seed: 3 });
  });
});

function randomInput(random: SeededRandom): RoundInput {
  const candidateIds = Array.from({ length: random.between(0, 12) }, (_, at) => at + 1);
  const places = Array.from({ length: random.between(0, 6) }, (_, at) => ({ id: at + 50, label: '', capacity: random.between(0, 3), closed: null }));
  const pairs = candidateIds.flatMap((candidate) => places.filter(() => random.chance(0.6)).map(({ id }) => pair(candidate, id, random.between(50, 56), random.between(50, 56), random.chance(0.05))));
  return input({ candidateIds, places, pairs });
}
