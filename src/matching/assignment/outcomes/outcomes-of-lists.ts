import type { Lists } from '../lists/lists.js';
import { looksOf } from './list-looks.js';
import type { OfferOrder } from './offer-order.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';

/** What lists bring about. By place in the lists (`i · k + rank − 1`), 0 where there is none: */
export interface ListOutcomes {
  /** x = u·p·v(rank): the chance that this candidate comes and is acceptable, 0–1. */
  x: Float64Array;
  /** A, the chance that a seat is left; B, the share of the session's places, 1 without a session. Both 0–1. */
  seatChance: Float64Array;
  placeChance: Float64Array;
  /** u·p·g: what a whole look at this place brings to the objective, less what it takes from others. */
  score: Float64Array;
  /** By candidate: Π(1 − w·P); 1 − Π(1 − P), the chance of a place; and the score of the last place, 0 of an empty list. */
  missed: Float64Array;
  chance: Float64Array;
  lastScore: Float64Array;
  /** Σ ω·(1 − Π(1 − w·P)). */
  objective: number;
}

/**
 * What each place of these lists brings under the weights `omega` (by candidate), for publishing and explaining: the model's own
 * values at the lists, worked out anew.
 */
export function outcomesOfLists(market: OutcomeMarket, order: OfferOrder, lists: Lists, omega: Float64Array): ListOutcomes {
  const step = new OutcomeStep(market, order);
  const x = looksOf(lists, order).map((look, at) => look * step.base[at]!);
  const objective = step.evaluate(x, omega);
  const gradient = new Float64Array(x.length);
  step.gradient(x, omega, gradient);
  const reals = (): Float64Array => new Float64Array(lists.pair.length);
  const outcomes: ListOutcomes = {
    x: reals(), seatChance: reals(), placeChance: reals(), score: reals(), missed: step.allMissed,
    chance: step.nothing.map((nothing) => 1 - nothing), lastScore: new Float64Array(candidatesOf(market)), objective,
  };
  lists.pair.forEach((pair, place) => {
    if (pair !== -1) setPlace(outcomes, place, step, order.position[pair]!, x, gradient);
  });
  lists.length.forEach((length, i) => {
    if (length > 0) outcomes.lastScore[i] = outcomes.score[i * lists.k + length - 1]!;
  });
  return outcomes;
}

function setPlace(outcomes: ListOutcomes, place: number, { base, left, sessions }: OutcomeStep, at: number, x: Float64Array, gradient: Float64Array): void {
  outcomes.x[place] = x[at]!;
  outcomes.seatChance[place] = left[at]!;
  outcomes.placeChance[place] = sessions === null ? 1 : sessions.shareAt(at);
  outcomes.score[place] = base[at]! * gradient[at]!;
}
