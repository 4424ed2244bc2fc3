import type { Market } from '../../assignment/columns/market.js';
import { LIST_LENGTH } from '../../assignment/lists/lists.js';
import { viewWeights } from '../../assignment/outcomes/outcome-market.js';
import type { FeasiblePair } from '../feasible-pairs.js';
import type { StandingCrowd } from './standing-crowd.js';

const SQUARE = 255 * 255;
const VIEWS = viewWeights(LIST_LENGTH);

export interface BestList {
  /** Rows of offers, best first. */
  offers: number[];
  /** That at least one place comes of it, 0–1. */
  chance: number;
}

/**
 * The best list of one person while all others stand as they are: by u·p·A·B, pinned pairs first, ten at most. Its chance is
 * 1 − Π(1 − u·p·v(rank)·A·B).
 */
export function bestList({ offers, sessions }: Market, pairs: readonly FeasiblePair[], crowd: StandingCrowd): BestList {
  const scored = pairs.map(({ offer, session, u, p, isPinned }) => {
    const base = (u * p) / SQUARE;
    const left = crowd.leftOver(offers.id[offer]!, offers.seats[offer]!, sessions.id[session]! || null, p, base);
    return { offer, isPinned, brings: base * left.seatChance * left.placeChance };
  });
  scored.sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.brings - a.brings || a.offer - b.offer);
  const chosen = scored.slice(0, LIST_LENGTH);
  return { offers: chosen.map(({ offer }) => offer), chance: 1 - chosen.reduce((missed, { brings }, at) => missed * (1 - brings * VIEWS[at]!), 1) };
}
