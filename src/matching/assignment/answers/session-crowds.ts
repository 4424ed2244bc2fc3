import type { Lists } from '../lists/lists.js';
import { NO_SESSION } from '../outcomes/outcome-market.js';
import { SURE, wishOf } from '../outcomes/outcome-step.js';
import type { ListOutcomes } from '../outcomes/outcomes-of-lists.js';
import type { Pairs } from '../pairs/pairs.js';

/** By row of session: Σ x·A and Σ x·A·c. */
export interface SessionCrowds {
  taken: Float64Array;
  worth: Float64Array;
}

/** Adds to `crowds` what these lists bring to each session (row 0, no session, is left alone). `omega` by candidate. */
export function addSessionCrowds(crowds: SessionCrowds, market: Pick<Pairs, 'u' | 'session'>, lists: Lists, outcomes: ListOutcomes, omega: Float64Array): void {
  lists.pair.forEach((pair, place) => {
    const session = pair === -1 ? NO_SESSION : market.session[pair]!;
    if (session === NO_SESSION) return;
    const i = Math.floor(place / lists.k);
    const taking = outcomes.x[place]! * outcomes.seatChance[place]!;
    const wish = wishOf({ u: market.u }, pair);
    crowds.taken[session]! += taking;
    crowds.worth[session]! += (taking * omega[i]! * wish * outcomes.missed[i]!) / Math.max(SURE, 1 - wish * taking * outcomes.placeChance[place]!);
  });
}
