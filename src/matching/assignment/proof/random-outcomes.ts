import type { SeededRandom } from '../../../shared/seeded-random.js';
import type { OutcomeMarket } from '../outcomes/outcome-market.js';

export interface OutcomeSize {
  candidates: number;
  offers: number;
  /** Share of all pairs that are feasible, 0–1; 0.7 when unsaid. */
  density?: number;
  /** Most seats of an offer, 3 when unsaid; the least is `leastSeats`, 1 when unsaid. */
  seats?: number;
  leastSeats?: number;
  /** Sessions with 1 to 3 places; unsaid: none. */
  sessions?: number;
  /** The least chance, as a byte; 1 when unsaid. */
  leastChance?: number;
}

/** A market of chances drawn at random, for proofs and tests: the same generator gives the same market. */
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
