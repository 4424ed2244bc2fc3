import type { Market } from '../columns/market.js';
import { chooseByOutcomes, OUTCOMES_VERSION, type OutcomeLists } from '../outcomes/choose-by-outcomes.js';
import type { OutcomeMarket } from '../outcomes/outcome-market.js';
import type { Pairs } from '../pairs/pairs.js';
import { LIST_LENGTH, type Lists } from './lists.js';

/** A change of how lists are chosen is a new version. */
export const METHOD_VERSION = OUTCOMES_VERSION;

/** Steps that a warm start makes at least: what has changed since the last run is seen to, the rest lies where it lay. */
const WARM_STEPS_AT_LEAST = 6;

/** Where the choice begins: what the last run left, by pair and by candidate. */
export interface StartOfLists {
  /** x, 0 for a new pair; and ω, 1 for a new candidate. Null: afresh. */
  warm: { x: Float64Array; omega: Float64Array } | null;
  /** Lists as they stand, where they may; null: afresh. */
  standing: Lists | null;
  /** By pair: 1 where it stands in a list now, or was shown by an adviser. */
  shown: Uint8Array;
}

/** Pairs with the seats of their offers and the free places of their sessions: what lists are chosen from. */
export function outcomeMarketOf({ offers, sessions }: Market, pairs: Pairs, shown?: Uint8Array): OutcomeMarket {
  const { starts, offer, session, u, p, pinned } = pairs;
  return { starts, offer, session, u, p, pinned, seats: offers.seats, places: sessions.freePlaces, ...(shown === undefined ? {} : { shown }) };
}

/** Chooses each candidate's list among the pairs kept, for what all lists bring about together. The one place where a run chooses. */
export function chooseLists(market: OutcomeMarket, { warm = null, standing = null }: Partial<StartOfLists>, k: number = LIST_LENGTH): OutcomeLists {
  return chooseByOutcomes(market, { k, ...(warm === null ? {} : { warm, minSteps: WARM_STEPS_AT_LEAST }), ...(standing === null ? {} : { standing }) });
}
