import type { Lists } from '../lists/lists.js';
import { loadsOf } from '../lists/load-figures.js';
import { looksOf } from '../outcomes/list-looks.js';
import { candidateByPair, type OfferOrder } from '../outcomes/offer-order.js';
import { candidatesOf, NO_SESSION, type OutcomeMarket } from '../outcomes/outcome-market.js';
import { placeShare, seatsLeft } from '../outcomes/poisson.js';

const SURE = 1e-12;

export interface Verdict {
  /** Placements to be expected: Σ of the candidates' chances. */
  placements: number;
  /** The same, each weighted by the mean u of what it is made of. */
  satisfaction: number;
  /** 5th percentile of the chances, 0–1. */
  chanceP05: number;
  /** Lists that one offer stands in: the most, the 99th percentile, Gini over all offers (0 alike – 1 all in one), share of offers in any. */
  maxLoad: number;
  p99Load: number;
  gini: number;
  coverage: number;
  /** Candidates whose list is empty. */
  withoutList: number;
}

export interface Judged extends Verdict {
  /** By candidate: that at least one place comes of the list, 0–1. */
  chance: Float64Array;
}

/**
 * What lists are worth by the model of outcomes (DESIGN, "Expected outcomes"): a candidate looks at rank r with
 * weight 1 / log2(1 + r), applies with u, is acceptable with p; an employer takes them by p (equals: lower row first) until the seats
 * are gone; how many come before is Poisson. Where sessions are given, all who would take a session's places share them alike.
 */
export function judgeLists(market: OutcomeMarket, order: OfferOrder, lists: Lists): Judged {
  const places = placeChances(market, order, lists);
  const candidates = candidatesOf(market);
  const nothing = new Float64Array(candidates).fill(1);
  const liked = new Float64Array(candidates);
  const sums = new Float64Array(candidates);
  const owner = candidateByPair(market);
  for (let pair = 0; pair < places.length; pair++) {
    const i = owner[pair]!;
    nothing[i]! *= Math.max(SURE, 1 - places[pair]!);
    sums[i]! += places[pair]!;
    liked[i]! += (places[pair]! * market.u[pair]!) / 255;
  }
  const chance = nothing.map((missed) => 1 - missed);
  const satisfaction = chance.reduce((sum, own, i) => sum + (own * liked[i]!) / Math.max(sums[i]!, SURE), 0);
  const loads = loadsOf(market, lists, market.seats.length);
  return {
    placements: chance.reduce((sum, own) => sum + own, 0), satisfaction, chanceP05: percentile(chance, 0.05), ...loadVerdict(loads),
    withoutList: lists.length.reduce((count, length) => count + Number(length === 0), 0), chance,
  };
}

/** Whoever gets less than this share of what plain search would give is worse off. */
export const WORSE_OFF = 0.9;

/** Share of candidates whose chance lies more than a tenth below what `plain` gives them, 0–1. */
export function worseOff(chance: Float64Array, plain: Float64Array): number {
  if (chance.length === 0) return 0;
  return chance.reduce((count, own, i) => count + Number(own < WORSE_OFF * plain[i]!), 0) / chance.length;
}

/** By pair: the chance that a place comes of it; 0 for those in no list. */
function placeChances(market: OutcomeMarket, order: OfferOrder, lists: Lists): Float64Array {
  const looks = looksOf(lists, order);
  const places = new Float64Array(looks.length);
  const seat = { left: 0, last: 0 };
  for (let j = 0; j < market.seats.length; j++) {
    let before = 0;
    for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) {
      const e = order.pair[at]!;
      if (looks[at] === 0) continue;
      const comes = (market.u[e]! / 255) * looks[at]! * (market.p[e]! / 255);
      seatsLeft(before, market.seats[j]!, seat);
      places[e] = comes * seat.left;
      before += comes;
    }
  }
  if (market.session !== undefined && market.places !== undefined) shareSessions(places, market.session, market.places);
  return places;
}

function shareSessions(chances: Float64Array, session: Int32Array, places: ArrayLike<number>): void {
  const wanted = new Float64Array(places.length);
  chances.forEach((chance, pair) => (wanted[session[pair]!]! += chance));
  const answer = { share: 1, slope: 0 };
  const shares = wanted.map((mean, s) => {
    if (s === NO_SESSION) return 1;
    placeShare(mean, places[s]!, answer);
    return answer.share;
  });
  for (let pair = 0; pair < chances.length; pair++) chances[pair]! *= shares[session[pair]!]!;
}

function loadVerdict(loads: Int32Array): Pick<Verdict, 'maxLoad' | 'p99Load' | 'gini' | 'coverage'> {
  const sorted = loads.slice().sort();
  const offers = sorted.length;
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const weighted = sorted.reduce((sum, load, at) => sum + (at + 1) * load, 0);
  return {
    maxLoad: sorted.at(-1) ?? 0, p99Load: percentile(Float64Array.from(sorted), 0.99),
    gini: total === 0 ? 0 : (2 * weighted) / (offers * total) - (offers + 1) / offers,
    coverage: offers === 0 ? 1 : sorted.reduce((count, load) => count + Number(load > 0), 0) / offers,
  };
}

/** Between the two nearest ranks, linearly; 0 of nothing. */
function percentile(values: Float64Array, share: number): number {
  if (values.length === 0) return 0;
  const sorted = values.slice().sort();
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
