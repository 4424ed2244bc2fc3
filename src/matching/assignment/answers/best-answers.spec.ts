import { describe, expect, it } from '@jest/globals';
import { changedMarket, randomChange, type ChangingFacts } from '../../../../test/support/changing-facts.js';
import { answerOnEverything, countFromScratch, entriesOf, standingAfter, type StandingChoices } from '../../../../test/support/standing-lists.js';
import { factsOfRows } from '../../../../test/support/facts-of-rows.js';
import { generateRegion } from '../../../demo/generate-region.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { marketOf } from '../columns/market.js';
import { chooseLists, outcomeMarketOf } from '../lists/choose-lists.js';
import { outcomesOfLists } from '../outcomes/outcomes-of-lists.js';
import { everyPair, generatePairs } from '../pairs/generate-pairs.js';
import { bestAnswers } from './best-answers.js';
import { pairsToTry } from './pairs-to-try.js';
import { shortlistedOffers, shortlistRows } from './shortlists.js';
import type { StandingEntry, StandingList } from './standing.js';
import { touchedByOffers } from './touched-by-offers.js';

const CHANGES = 8;
const reference = marketReference(referenceTables());

/** Lists as a run of everything leaves them. */
function firstStanding(facts: ChangingFacts): StandingChoices {
  const market = marketOf(changedMarket(facts), reference);
  const generated = generatePairs(market);
  const { pairs } = generated;
  const onMarket = outcomeMarketOf(market, pairs);
  const { lists, order, omega, plain, shortlist } = chooseLists(onMarket, { warm: null });
  const outcomes = outcomesOfLists(onMarket, order, lists, omega);
  const known = new Map<number, StandingList>([...omega.keys()].map((row) => [market.candidates.id[row]!, {
    omega: omega[row]!, missed: outcomes.missed[row]!, chance: outcomes.chance[row]!, plainChance: plain[row]!, lastScore: outcomes.lastScore[row]!, length: lists.length[row]!,
  }]));
  const rows = shortlistRows(market, generated, shortlistedOffers(shortlist, (row) => market.candidates.id[row]!, pairs.offer, market));
  const shortlists = new Map(rows.map((row) => [row.candidateId, row]));
  return { ...countFromScratch(market, entriesOf({ market, pairs }, { lists, seatChance: outcomes.seatChance }), known), shortlists };
}

/** An invented region with places without end in its sessions, or with a few. */
function region(places: number): ChangingFacts {
  const facts = factsOfRows(generateRegion({ seed: 4, scale: 'small', today: '2026-11-24' }));
  return { ...facts, sessions: facts.sessions.map((session) => ({ ...session, freePlaces: session.freePlaces === 0 ? 0 : places })), said: [] };
}

const numbersOf = (lists: ReadonlyMap<number, StandingList>, own: (value: number) => unknown): unknown[] =>
  [...lists].sort(([a], [b]) => a - b).map(([id, { missed, chance, lastScore, length }]) => [id, ...[missed, chance, lastScore].map(own), length]);
const plainLists = (lists: ReadonlyMap<number, StandingList>): unknown[] => numbersOf(lists, (value) => value);
const closeLists = (lists: ReadonlyMap<number, StandingList>): unknown[] => numbersOf(lists, (value) => expect.closeTo(value, 9));

const placesOf = (entries: readonly StandingEntry[]): unknown[] => entries.map(({ candidateId, rank, offerId, sessionId }) => [candidateId, rank, offerId, sessionId]);

describe('the best answer to lists that stand', () => {
  it.each([['long', 500], ['short', 3]])('is the same worked out on everything and on what it touches alone, change after change, where sessions are %s', (_, places) => {
    const random = new SeededRandom(31);
    let facts = region(places);
    let standing = firstStanding(facts);
    let [improved, chosenFromShortlists] = [0, 0];
    for (let step = 0; step < CHANGES; step++) {
      const { facts: next, changed } = randomChange(random, facts, 7000 + step);
      facts = next;
      const onEverything = answerOnEverything(marketOf(changedMarket(facts), reference), standing, changed);
      const { request, answers, shortlists } = onEverything;

      const around = marketOf(changedMarket(partOf(facts, { candidates: () => true, offers: (id) => changed.offers.has(id) })), reference);
      const touched = touchedByOffers({
        market: around, pairs: everyPair(around).pairs, changedOffers: changed.offers,
        standing: { ...standing, entries: standing.entries.filter(({ offerId }) => changed.offers.has(offerId)) },
      });
      const answered = new Set([...changed.candidates, ...touched]);
      expect(answered).toEqual(request.answered);

      const inReach = new Set([...request.pairs.offer].map((offer) => request.market.offers.id[offer]!));
      for (const { candidateId, offerId } of standing.entries) if (answered.has(candidateId)) inReach.add(offerId);
      const market = marketOf(changedMarket(partOf(facts, { candidates: (id) => answered.has(id), offers: (id) => inReach.has(id) })), reference);
      const entries = standing.entries.filter(({ candidateId, offerId }) => answered.has(candidateId) || inReach.has(offerId));
      const pairs = pairsToTry(market, everyPair(market).pairs, { answered, shortlists, changedOffers: changed.offers, entries });
      const alone = bestAnswers({ market, pairs, standing: { ...standing, entries }, answered, changedOffers: changed.offers });

      expect(placesOf(entriesOf({ market, pairs }, alone))).toEqual(placesOf(entriesOf(request, answers)));
      expect(plainLists(alone.outcomes)).toEqual(closeLists(answers.outcomes));
      expect(alone.shortlists).toEqual(answers.shortlists);
      standing = standingAfter(standing, onEverything);
      chosenFromShortlists += shortlists.size;
      improved += answers.improved[0]!;
    }
    expect(improved).toBeGreaterThan(2 * CHANGES);
    expect(chosenFromShortlists).toBeGreaterThan(2 * CHANGES);
  });

  it('leaves what lists are worth as counting all of them from scratch says', () => {
    const random = new SeededRandom(77);
    let facts = region(500);
    let standing = firstStanding(facts);
    for (let step = 0; step < CHANGES; step++) {
      const { facts: next, changed } = randomChange(random, facts, 7000 + step);
      facts = next;
      const market = marketOf(changedMarket(facts), reference);
      standing = standingAfter(standing, answerOnEverything(market, standing, changed));
      const counted = countFromScratch(market, standing.entries, standing.lists);
      expect(plainLists(standing.lists)).toEqual(closeLists(counted.lists));
      for (const [id, { taken }] of standing.sessions) if (counted.sessions.has(id)) expect(taken).toBeCloseTo(counted.sessions.get(id)!.taken, 9);
    }
  });
});

function partOf(facts: ChangingFacts, keep: { candidates: (id: number) => boolean; offers: (id: number) => boolean }): ChangingFacts {
  return { ...facts, candidates: facts.candidates.filter(({ id }) => keep.candidates(id)), offers: facts.offers.filter(({ id }) => keep.offers(id)) };
}
