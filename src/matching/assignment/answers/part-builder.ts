import type { Market } from '../columns/market.js';
import { LIST_LENGTH, type Lists } from '../lists/lists.js';
import { emptyLists } from '../outcomes/best-lists.js';
import { NO_SESSION, type OutcomeMarket } from '../outcomes/outcome-market.js';
import type { Pairs } from '../pairs/pairs.js';
import type { StandingEntry } from './standing.js';

/** Rows of offers and sessions by id, for what is stored by id. */
export interface RowsById {
  offers: ReadonlyMap<number, number>;
  sessions: ReadonlyMap<number, number>;
}

export function rowsById({ offers, sessions }: Market): RowsById {
  return { offers: byId(offers.id, 0), sessions: byId(sessions.id, NO_SESSION + 1) };
}

function byId(ids: Int32Array, from: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (let row = from; row < ids.length; row++) rows.set(ids[row]!, row);
  return rows;
}

/** Puts a part of a market together, candidate by candidate. */
export class PartBuilder {
  private readonly starts = [0];
  private readonly offer: number[] = [];
  private readonly session: number[] = [];
  private readonly u: number[] = [];
  private readonly p: number[] = [];
  private readonly pinned: number[] = [];
  private readonly shown: number[] = [];

  constructor(
    private readonly market: Market,
    private readonly rows: RowsById,
  ) {}

  get count(): number {
    return this.offer.length;
  }

  /** A pair as it is worked out anew. */
  addPair(pairs: Pairs, pair: number, isShown: boolean): number {
    return this.add(pairs.offer[pair]!, pairs.session[pair]!, pairs.u[pair]!, pairs.p[pair]!, pairs.pinned[pair]!, isShown);
  }

  /** An entry as it stands; its offer is in the market. */
  addEntry({ offerId, sessionId, u, p }: StandingEntry): number {
    return this.add(this.rows.offers.get(offerId)!, this.rows.sessions.get(sessionId) ?? NO_SESSION, u, p, 0, false);
  }

  private add(offer: number, session: number, u: number, p: number, pinned: number, isShown: boolean): number {
    this.session.push(session);
    this.u.push(u);
    this.p.push(p);
    this.pinned.push(pinned);
    this.shown.push(Number(isShown));
    return this.offer.push(offer) - 1;
  }

  endCandidate(): void {
    this.starts.push(this.offer.length);
  }

  finish(): OutcomeMarket & { session: Int32Array } {
    return {
      starts: Int32Array.from(this.starts), offer: Int32Array.from(this.offer), session: Int32Array.from(this.session), u: Uint8Array.from(this.u), p: Uint8Array.from(this.p),
      pinned: Uint8Array.from(this.pinned), seats: this.market.offers.seats, places: this.market.sessions.freePlaces,
    };
  }

  /** By pair: 1 where it was shown. */
  finishShown(): Uint8Array {
    return Uint8Array.from(this.shown);
  }
}

/** Lists that grow place by place; a place that is not said stays a gap. */
export class ListBuilder {
  readonly lists: Lists;

  constructor(candidates: number) {
    this.lists = emptyLists(candidates, LIST_LENGTH);
  }

  set(row: number, rank: number, pair: number): void {
    const { k, pair: places, length } = this.lists;
    if (rank > k) return;
    places[row * k + rank - 1] = pair;
    length[row] = Math.max(length[row]!, rank);
  }
}
