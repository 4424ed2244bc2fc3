import { SAID_BITS } from '../../facts/said.js';
import { PIN_OVERRIDES_MASK, REFUSE_MASK } from '../../rules/rule-table.js';
import type { Market } from '../columns/market.js';
import { newBatch, type Batch } from '../kernel/batch.js';
import { leaveHopeless } from '../kernel/leave-hopeless.js';
import { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { scoreBatch } from '../kernel/score-batch.js';
import { BestOfOffer } from './best-of-offer.js';
import { OfferIndex } from './offer-index.js';
import { orderOfVisits } from './order-of-visits.js';
import { PairCollector } from './pair-collector.js';
import { NOTHING_IN_REACH, type GeneratedPairs } from './pairs.js';
import { Reach } from './reach.js';
import { Refusals } from './refusals.js';
import { SessionChooser } from './session-chooser.js';
import { sortMarket } from './sort-market.js';

const PINNED = SAID_BITS.pin;
const REFUSED = REFUSE_MASK;
const REFUSED_THOUGH_PINNED = REFUSE_MASK & ~PIN_OVERRIDES_MASK;

export interface KeepRule {
  /** Best offers kept for each candidate. */
  perCandidate: number;
  /** Best candidates kept for each offer besides, so that no offer disappears. */
  perOffer: number;
}

/** DESIGN: 60–100 and 30. */
export const KEEP: KeepRule = { perCandidate: 80, perOffer: 30 };

/** All feasible pairs that may matter: visits only offers of related trades in reach, keeps the best of both sides. */
export function generatePairs(market: Market, keep: KeepRule = KEEP): GeneratedPairs {
  const index = new OfferIndex(market.offers, market.reference.related.codes.length + 1, market.training.group);
  return new PairGenerator(sortMarket(market, index.order), index, keep).run();
}

/** All feasible pairs, each candidate's best first. */
export function everyPair(market: Market): GeneratedPairs {
  return generatePairs(market, { perCandidate: market.offers.count, perOffer: 0 });
}

/** Goes through a market whose offers stand in the order of the index: row and place are one there. */
class PairGenerator {
  private readonly prepared: PreparedCandidate;
  private readonly chooser: SessionChooser;
  private readonly batch: Batch;
  private readonly reach = new Reach();
  private readonly collector: PairCollector;
  private readonly ofOffers: Refusals;
  private readonly ofCandidate = new Refusals(1);
  private readonly refusalOfCandidate: Int8Array;
  private readonly feasibleOfOffer: Int32Array;
  private readonly feasibleOfCandidate: Int32Array;
  private visited = 0;

  constructor(
    private readonly market: Market,
    private readonly index: OfferIndex,
    keep: KeepRule,
  ) {
    const { offers, candidates } = market;
    this.prepared = new PreparedCandidate(market);
    this.chooser = new SessionChooser(market, this.prepared);
    this.batch = newBatch(offers.count);
    this.collector = new PairCollector(candidates.count, index.order, keep.perCandidate, new BestOfOffer(offers.count, keep.perOffer));
    this.ofOffers = new Refusals(offers.count);
    this.refusalOfCandidate = new Int8Array(candidates.count).fill(NOTHING_IN_REACH);
    this.feasibleOfOffer = new Int32Array(offers.count);
    this.feasibleOfCandidate = new Int32Array(candidates.count);
  }

  run(): GeneratedPairs {
    const { market: { candidates }, index: { order } } = this;
    for (const i of orderOfVisits(candidates)) this.oneCandidate(i);
    const pairs = this.collector.finish();
    const feasible = this.feasibleOfCandidate.reduce((sum, count) => sum + count, 0);
    return {
      pairs, figures: { visited: this.visited, feasible, kept: pairs.count }, refusalOfCandidate: this.refusalOfCandidate, feasibleOfCandidate: this.feasibleOfCandidate,
      feasibleOfOffer: byRow(this.feasibleOfOffer, order), refusalOfOffer: byRow(this.ofOffers.mostByRow(), order),
      wishRanks: this.collector.wishRanks,
    };
  }

  private oneCandidate(i: number): void {
    const { batch, prepared, market } = this;
    prepared.prepare(i);
    this.visit(i);
    this.visited += batch.count;
    leaveHopeless(market, prepared, i, batch, this.feasibleOfOffer);
    this.score(i);
    this.sift(i);
    this.feasibleOfCandidate[i] = this.collector.take(i);
    if (this.feasibleOfCandidate[i] === 0) this.refusalOfCandidate[i] = this.mostRefusing(i);
  }

  private score(i: number): void {
    this.chooser.chooseAll(i, this.batch);
    scoreBatch(this.market, this.prepared, i, this.batch);
  }

  /** Puts into the batch the offers of related trades in reach, and those that an adviser pinned wherever they are. */
  private visit(i: number): void {
    const { batch, prepared, market: { candidates, said } } = this;
    const metres = Math.min(Math.sqrt(candidates.squaredFirmLimit[i]!), this.reach.metres(candidates.modes[i]!));
    let count = 0;
    for (let at = 0; at < prepared.relatedCount; at++) count = this.index.visit(prepared.related[at]!, candidates.x[i]!, candidates.y[i]!, metres, batch.offers, count);
    const visited = batch.offers.subarray(0, count);
    for (let at = said.starts[i]!; at < said.starts[i + 1]!; at++) {
      const offer = said.offers[at]!;
      if ((said.bits[at]! & PINNED) !== 0 && !visited.includes(offer)) batch.offers[count++] = offer;
    }
    batch.count = count;
  }

  /** Hands feasible pairs to the collector, and counts for offers that have none yet what refuses the others. */
  private sift(i: number): void {
    const { batch: { count, offers, sessions, points }, prepared: { said }, collector, feasibleOfOffer } = this;
    for (let n = 0; n < count; n++) {
      const offer = offers[n]!;
      const refused = this.refused(n);
      if (refused === 0) {
        collector.add(i, offer, sessions[n]!, points[n]!, (said[offer]! & PINNED) !== 0);
        feasibleOfOffer[offer]!++;
      } else if (feasibleOfOffer[offer] === 0) this.ofOffers.add(offer, refused);
    }
  }

  /** Bits of the rules that refuse pair `n` of the batch. */
  private refused(n: number): number {
    const isPinned = (this.prepared.said[this.batch.offers[n]!]! & PINNED) !== 0;
    return this.batch.rules[n]! & (isPinned ? REFUSED_THOUGH_PINNED : REFUSED);
  }

  /** What refuses most of all that this candidate visits. */
  private mostRefusing(i: number): number {
    this.visit(i);
    this.score(i);
    this.ofCandidate.clear(0);
    for (let n = 0; n < this.batch.count; n++) this.ofCandidate.add(0, this.refused(n));
    return this.ofCandidate.most(0);
  }
}

function byRow<T extends Int32Array | Int8Array>(byPlace: T, order: Int32Array): T {
  const column = byPlace.slice() as T;
  order.forEach((row, place) => (column[row] = byPlace[place]!));
  return column;
}
