import { placeShare, seatsLeft } from '../../assignment/outcomes/poisson.js';

/** One entry of the lists as they stand: how much of the offer this person takes. */
export interface StandingEntry {
  candidateId: number;
  offerId: number;
  /** Chance of being acceptable, 0–255: the order in which the company takes applicants, equals by number of candidate. */
  p: number;
  /** x = u·p·v(rank), 0–1. */
  x: number;
}

export interface StandingOfSession {
  /** Σ x·A over the lists that stand, this person's left out, and free places. */
  taken: number;
  places: number;
}

/** What of an offer is left to somebody when the others' lists stand: both 0–1. */
export interface LeftOver {
  /** A: that a seat is left when their turn comes. */
  seatChance: number;
  /** B: that the session then has a place; 1 without a session. */
  placeChance: number;
}

/**
 * The lists that stand, seen by one person whose own entries are left out: by the very model of the lists (DESIGN, "Expected
 * outcomes"), A = Pr(Poisson(Σ x of those before) < seats) and B the share of a short session's places.
 */
export class StandingCrowd {
  private readonly byOffer = new Map<number, StandingEntry[]>();
  private readonly seat = { left: 0, last: 0 };
  private readonly place = { share: 1, slope: 0 };

  constructor(
    private readonly candidateId: number,
    entries: readonly StandingEntry[],
    private readonly sessions: ReadonlyMap<number, StandingOfSession>,
  ) {
    for (const entry of entries) {
      if (entry.candidateId === candidateId) continue;
      const own = this.byOffer.get(entry.offerId);
      if (own === undefined) this.byOffer.set(entry.offerId, [entry]);
      else own.push(entry);
    }
  }

  /** `p`: the person's own chance of being acceptable there, 0–255; `x`: what they would take, 0–1. */
  leftOver(offerId: number, seats: number, sessionId: number | null, p: number, x: number): LeftOver {
    const before = (this.byOffer.get(offerId) ?? []).reduce((sum, entry) => sum + (isBefore(entry, p, this.candidateId) ? entry.x : 0), 0);
    seatsLeft(before, seats, this.seat);
    const session = sessionId === null ? undefined : this.sessions.get(sessionId);
    if (session === undefined) return { seatChance: this.seat.left, placeChance: 1 };
    placeShare(session.taken + x * this.seat.left, session.places, this.place);
    return { seatChance: this.seat.left, placeChance: this.place.share };
  }
}

function isBefore(entry: StandingEntry, p: number, candidateId: number): boolean {
  return entry.p > p || (entry.p === p && entry.candidateId < candidateId);
}
