import type { SeededRandom } from '../../../shared/seeded-random.js';
import type { Lists } from '../lists/lists.js';
import { looksOf } from '../outcomes/list-looks.js';
import type { OfferOrder } from '../outcomes/offer-order.js';
import { candidatesOf, NO_SESSION, type OutcomeMarket } from '../outcomes/outcome-market.js';
import { spreadOf, type Spread } from './spread.js';

/**
 * The plain process that the model stands for, drawn with real people instead of Poisson numbers: each candidate looks down the list (at
 * rank r with chance v(r)) and applies or not; each offer takes its acceptable applicants in order of p until its seats are gone; each
 * session takes those so taken in a drawn order until its places are gone. Counts who has at least one place.
 */
export function drawPlainProcess(market: OutcomeMarket, order: OfferOrder, lists: Lists, random: SeededRandom, draws: number): Spread {
  const process = new PlainProcess(market, order, lists, random);
  return spreadOf(draws, () => process.draw());
}

class PlainProcess {
  /** Positions of the offers' order that stand in a list, rising, and the chance that each comes and is acceptable. */
  private readonly positions: Int32Array;
  private readonly comes: Float64Array;
  private readonly placedIn: Int32Array;
  private readonly seatedAt: number[] = [];
  private round = 0;

  constructor(
    private readonly market: OutcomeMarket,
    private readonly order: OfferOrder,
    lists: Lists,
    private readonly random: SeededRandom,
  ) {
    const looks = looksOf(lists, order);
    this.positions = Int32Array.from(looks.keys()).filter((at) => looks[at]! > 0);
    this.comes = Float64Array.from(this.positions, (at) => (looks[at]! * market.u[order.pair[at]!]! * market.p[order.pair[at]!]!) / (255 * 255));
    this.placedIn = new Int32Array(candidatesOf(market)).fill(-1);
  }

  /** How many candidates have a place, this time. */
  draw(): number {
    this.seat();
    const { seatedAt, market, order } = this;
    const taught = market.session !== undefined && market.places !== undefined;
    if (taught) shuffle(seatedAt, this.random);
    const free = taught ? Array.from(market.places!) : [];
    let placed = 0;
    for (const at of seatedAt) {
      const session = taught ? market.session![order.pair[at]!]! : NO_SESSION;
      const i = order.candidate[at]!;
      if ((session !== NO_SESSION && free[session]!-- <= 0) || this.placedIn[i] === this.round) continue;
      this.placedIn[i] = this.round;
      placed++;
    }
    this.round++;
    return placed;
  }

  /** Who gets a seat: the offers' order is that of p. */
  private seat(): void {
    const { positions, comes, market, order, random, seatedAt } = this;
    seatedAt.length = 0;
    let [offer, left] = [-1, 0];
    for (let n = 0; n < positions.length; n++) {
      const j = market.offer[order.pair[positions[n]!]!]!;
      if (j !== offer) [offer, left] = [j, market.seats[j]!];
      if (left <= 0 || !random.chance(comes[n]!)) continue;
      left--;
      seatedAt.push(positions[n]!);
    }
  }
}

/** Fisher and Yates. */
function shuffle(items: number[], random: SeededRandom): void {
  for (let n = items.length - 1; n > 0; n--) {
    const other = random.between(0, n);
    [items[n], items[other]] = [items[other]!, items[n]!];
  }
}
