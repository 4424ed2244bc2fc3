import { SAID_BITS } from '../../facts/said.js';
import { PIN_OVERRIDES_MASK, REFUSE_MASK } from '../../rules/rule-table.js';
import type { Market } from '../columns/market.js';
import { newBatch, type Batch } from '../kernel/batch.js';
import { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { scoreBatch } from '../kernel/score-batch.js';
import { BestOfOffer } from './best-of-offer.js';
import { OfferIndex } from './offer-index.js';
import { PairCollector } from './pair-collector.js';
import type { GeneratedPairs } from './pairs.js';
import { Reach } from './reach.js';
import { Refusals } from './refusals.js';
import { SessionChooser } from './session-chooser.js';

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
  return new PairGenerator(market, keep).run();
}

class PairGenerator {
  private readonly prepared: PreparedCandidate;
  private readonly chooser: SessionChooser;
  private readonly index: OfferIndex;
  private readonly batch: Batch;
  private readonly reach = new Reach();
  private readonly collector: PairCollector;
  private readonly best: BestOfOffer;
  private readonly ofOffers: Refusals;
  private readonly ofCandidate = new Refusals(1);
  private readonly refusalOfCandidate: Int8Array;
  private readonly feasibleOfOffer: Int32Array;
  private readonly feasibleOfCandidate: Int32Array;
  private visited = 0;

  constructor(
    private readonly market: Market,
    keep: KeepRule,
  ) {
    const { offers, candidates, reference } = market;
    this.prepared = new PreparedCandidate(market);
    this.chooser = new SessionChooser(market, this.prepared);
    this.index = new OfferIndex(offers, reference.related.codes.length + 1);
    this.batch = newBatch(offers.count);
    this.best = new BestOfOffer(offers.count, keep.perOffer);
    this.collector = new PairCollector(candidates.count, offers.count, keep.perCandidate, this.best);
    this.ofOffers = new Refusals(offers.count);
    this.refusalOfCandidate = new Int8Array(candidates.count);
    this.feasibleOfOffer = new Int32Array(offers.count);
    this.feasibleOfCandidate = new Int32Array(candidates.count);
  }

  run(): GeneratedPairs {
    const { candidates } = this.market;
    for (let i = 0; i < candidates.count; i++) this.oneCandidate(i);
    const pairs = this.collector.finish();
    const feasible = this.feasibleOfCandidate.reduce((sum, count) => sum + count, 0);
    return {
      pairs, figures: { visited: this.visited, feasible, kept: pairs.count }, feasibleOfCandidate: this.feasibleOfCandidate, feasibleOfOffer: this.feasibleOfOffer,
      refusalOfCandidate: this.refusalOfCandidate, refusalOfOffer: this.ofOffers.mostByRow(),
    };
  }

  private oneCandidate(i: number): void {
    const { batch, prepared, market } = this;
    prepared.prepare(i);
    this.visit(i);
    for (let n = 0; n < batch.count; n++) batch.sessions[n] = this.chooser.choose(i, batch.offers[n]!);
    scoreBatch(market, prepared, i, batch);
    this.visited += batch.count;
    this.sift(i);
    this.feasibleOfCandidate[i] = this.collector.take(i);
    this.refusalOfCandidate[i] = this.ofCandidate.most(0);
    this.ofCandidate.clear(0);
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
      if ((said.bits[at]! & SAID_BITS.pin) !== 0 && !visited.includes(offer)) batch.offers[count++] = offer;
    }
    batch.count = count;
  }

  /** Hands feasible pairs to the collector, and counts what refuses the others. */
  private sift(i: number): void {
    const { batch, prepared: { said }, collector } = this;
    for (let n = 0; n < batch.count; n++) {
      const offer = batch.offers[n]!;
      const isPinned = (said[offer]! & SAID_BITS.pin) !== 0;
      const refused = batch.rules[n]! & REFUSE_MASK & (isPinned ? ~PIN_OVERRIDES_MASK : -1);
      if (refused === 0) {
        collector.add(i, offer, batch.sessions[n]!, batch.points[n]!, isPinned);
        this.feasibleOfOffer[offer]!++;
      } else {
        this.ofCandidate.add(0, refused);
        if (this.feasibleOfOffer[offer] === 0) this.ofOffers.add(offer, refused);
      }
    }
  }
}
