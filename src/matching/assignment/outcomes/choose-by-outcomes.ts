import { judgeLists } from '../judge/judge-lists.js';
import { listsByWish } from '../judge/plain-ways.js';
import type { Lists } from '../lists/lists.js';
import { OFFERS_AT_LEAST } from './best-lists.js';
import { conditionalGradient } from './conditional-gradient.js';
import { adjustOmega, ON_LISTS } from './fairness.js';
import { giveFloors } from './floors.js';
import { helpLosers } from './help-losers.js';
import { giveChances, improveLists, shortlistOf, SHORTLIST_SIZE, type Shortlist } from './improve-lists.js';
import { keepStanding, WORTH_A_CHANGE } from './keep-standing.js';
import { DRIFT, ListState } from './list-state.js';
import { offerOrder, type OfferOrder } from './offer-order.js';
import type { OutcomeMarket } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';
import { FEW_PAIRS, finishSmallMarket } from './try-moves.js';

/** A change of how lists are chosen is a new version. */
export const OUTCOMES_VERSION = 'outcomes-5';

export interface OutcomeOptions {
  k: number;
  /** At most this many steps; fewer once the gap is below 0.01. */
  maxSteps?: number;
  minSteps?: number;
  /** Rounds in which lists are improved one by one, after the steps. */
  rounds?: number;
  /** Whether ω guards those who would get less than by plain search. */
  isFair?: boolean;
  /** Whether everybody gets three offers and every offer three candidates where they can, whatever that brings. */
  hasFloors?: boolean;
  /** Whether single moves are tried where the market is small enough. */
  hasMoves?: boolean;
  /** Of the last run: x by pair in candidate order, 0 for a new one, and ω by candidate, 1 for a new one. */
  warm?: { x: Float64Array; omega: Float64Array };
  /** Lists that people have seen: the improving begins from them, and changes what is worth it. */
  standing?: Lists;
}

export interface OutcomeLists {
  lists: Lists;
  order: OfferOrder;
  /** By pair: the x from which the last step's lists came, for the next run's warm start. */
  x: Float64Array;
  omega: Float64Array;
  /** By candidate: the chance by plain search, 0–1. */
  plain: Float64Array;
  /** What the lists were improved from: by candidate, their best few. */
  shortlist: Shortlist;
  /** Σ g·(y − x) over the objective at that x, with its ω. */
  gap: number;
  steps: number;
  /** Lists changed in each round, and places given to offers that stood in fewer than three lists. */
  improved: number[];
  floorsGiven: number;
}

/**
 * Chooses the lists of all candidates for what they bring about together (DESIGN, "Expected outcomes"). The same market and options give
 * the same bytes. A plain conditional gradient with ω at each step is the beginning; beyond it:
 * - its steps forget the first points sooner, which were chosen before anybody reckoned with the crowd, and most of them look only at
 *   the pairs that may matter; the first and the last, and the gap, are those of all pairs;
 * - then each list in turn is made the best reply to the others as they stand at that moment, exactly recounted and kept only if the
 *   objective gains: the last step's lists all answer one average x, and would flock to the same places;
 * - where lists stand already that begins from them, and a list changes only for what is worth it (see `keepStanding`);
 * - whom the steps left only offers where nobody has a chance any more, because their sessions are short, gets better ones (see `giveChances`);
 * - sessions are a live second crowd in that (see `LiveSessions`), so lists spread over them as over offers;
 * - ω guards gently, and those who would lose all the same are helped at the end, by whoever stands before them: so fairness costs less;
 * - in markets of few pairs single moves are tried too, in the smallest from several beginnings;
 * - offers' floors are given last, where they cost least, so that they take next to nothing from the whole.
 */
export function chooseByOutcomes(market: OutcomeMarket, options: OutcomeOptions): OutcomeLists {
  const { k, maxSteps = 40, minSteps = 24, isFair = true, hasFloors = true, standing } = options;
  const order = offerOrder(market);
  const plain = judgeLists(market, order, listsByWish(market, k)).chance;
  const offersAtLeast = hasFloors ? OFFERS_AT_LEAST : 1;
  const step = new OutcomeStep(market, order);
  const warm = options.warm && { x: picked(options.warm.x, order.pair), omega: options.warm.omega };
  const found = conditionalGradient(step, { k, maxSteps, minSteps, offersAtLeast, plain: isFair ? plain : null, ...(warm === undefined ? {} : { warm }) });
  const x = picked(found.x, order.position);
  if (standing !== undefined) keepStanding(market, standing, found.lists);
  const state = new ListState(step, found.lists, found.omega, market.offer.length <= FEW_PAIRS ? 0 : DRIFT);
  const shortlist = shortlistOf(market, found.score, Math.max(SHORTLIST_SIZE, 2 * k));
  const improved = improveAll(state, shortlist, isFair ? plain : null, offersAtLeast, options);
  const floorsGiven = hasFloors ? giveFloors(state) : 0;
  return { lists: found.lists, order, x, omega: found.omega, plain, shortlist, gap: found.gap, steps: found.steps, improved, floorsGiven };
}

/** The rounds after the steps, from the lists as they stand in `state`; returns how many lists changed in each. `plain`: null leaves ω alone. */
function improveAll(state: ListState, shortlist: Shortlist, plain: Float64Array | null, offersAtLeast: number, { rounds = 2, hasMoves = true, standing }: OutcomeOptions): number[] {
  state.refresh();
  if (standing === undefined && state.step.sessions !== null && offersAtLeast >= OFFERS_AT_LEAST) giveChances(state, shortlist, offersAtLeast);
  const improved = Array.from({ length: rounds }, () => {
    if (plain !== null) adjustOmega(state.omega, state.nothing(), plain, ON_LISTS);
    state.reweigh();
    return improveLists(state, shortlist, offersAtLeast, undefined, standing === undefined ? undefined : WORTH_A_CHANGE);
  });
  if (plain !== null) helpLosers(state, plain, shortlist, offersAtLeast);
  state.refresh();
  if (hasMoves) finishSmallMarket(state, offersAtLeast, standing !== undefined);
  return improved;
}

/** `values[from[n]]` for each n. */
function picked(values: Float64Array, from: Int32Array): Float64Array {
  const chosen = new Float64Array(from.length);
  for (let n = 0; n < from.length; n++) chosen[n] = values[from[n]!]!;
  return chosen;
}
