import type { OutcomeMarket } from '../../src/matching/assignment/outcomes/outcome-market.js';
import type { SeededRandom } from '../../src/shared/seeded-random.js';

export interface OutcomeSize {
  candidates: number;
  offers: number;
  /** Share of all pairs that are feasible, 0–1. */
  density?: number;
  /** Most seats of an offer; the least is `leastSeats`, 1 when unsaid. */
  seats?: number;
  leastSeats?: number;
  /** Sessions with 1 to 3 places; unsaid: none. */
  sessions?: number;
  leastChance?: number;
}

/** A market of chances drawn at random. */
export function randomOutcomes(random: SeededRandom, { candidates, offers, density = 0.7, seats = 3, leastSeats = 1, sessions, leastChance = 1 }: OutcomeSize): OutcomeMarket {
  const starts = [0];
  const offer: number[] = [];
  for (let i = 0; i < candidates; i++) {
    for (let j = 0; j < offers; j++) if (random.chance(density)) offer.push(j);
    starts.push(offer.length);
  }
  const byte = (): number => random.between(leastChance, 255);
  const market = { starts: Int32Array.from(starts), offer: Int32Array.from(offer), u: Uint8Array.from(offer, byte), p: Uint8Array.from(offer, byte), seats: Array.from({ length: offers }, () => random.between(leastSeats, seats)) };
  if (sessions === undefined) return market;
  return { ...market, session: Int32Array.from(offer, () => random.between(0, sessions)), places: [0, ...Array.from({ length: sessions }, () => random.between(1, 3))] };
}
