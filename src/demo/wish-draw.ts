import type { Level } from '../shared/level.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import type { Diplomas } from './diplomas.js';
import { WISH_COUNT, WISH_NEARBY, WISH_OTHER_LEVEL, WISH_POWER } from './distributions.js';
import type { OfferRow } from './region-rows.js';
import { TRADES, type TextFamily, type Trade } from './trades.js';
import { Weighted } from './weighted.js';

/** Families that one hesitates between. */
const CIRCLES: readonly (readonly TextFamily[])[] = [
  ['bakery', 'pastry', 'cooking', 'butchery', 'food-sales'],
  ['hair', 'beauty', 'fashion-sales', 'sewing'],
  ['pharmacy', 'dental', 'medical-office', 'laboratory'],
  ['home-care', 'child-care', 'cleaning'],
  ['animals', 'flowers', 'gardens'],
  ['office', 'accounting', 'law', 'property', 'relations', 'medical-office'],
  ['plumbing', 'electricity', 'interior', 'mechanics', 'architecture'],
  ['fashion-sales', 'food-sales', 'flowers', 'relations', 'logistics'],
  ['design', 'architecture', 'relations'],
];

const counts = Weighted.of(WISH_COUNT);

/** Draws wishes: popular trades first, neighbours next, those with the diploma wished for more often. */
export class WishDraw {
  private readonly popularity = new Map<Trade, number>();
  private readonly draws = new Map<string, Weighted<Trade>>();

  constructor(
    offers: readonly OfferRow[],
    private readonly diplomas: Diplomas,
  ) {
    const offered = new Map<string, number>();
    for (const { occupationCode } of offers) offered.set(occupationCode as string, (offered.get(occupationCode as string) ?? 0) + 1);
    for (const trade of TRADES) this.popularity.set(trade, (((offered.get(trade.code) ?? 0) + 0.5) * trade.appeal) ** WISH_POWER);
  }

  /** One to five different ROME codes, most wanted first. */
  draw(target: Level | null, level: Level, random: SeededRandom): string[] {
    const goal = target ?? (level === 0 ? 3 : level);
    const first = this.trades(goal, null).pick(random);
    const wishes = new Set([first.code]);
    const count = counts.pick(random);
    for (let tries = 0; wishes.size < count && tries < 12; tries++) {
      wishes.add(this.trades(goal, random.chance(WISH_NEARBY) ? first.family : null).pick(random).code);
    }
    return [...wishes];
  }

  /** All trades, or those of the circles around a family, weighted for someone who aims at `goal`. */
  private trades(goal: Level, family: TextFamily | null): Weighted<Trade> {
    const key = `${goal}:${family ?? ''}`;
    const known = this.draws.get(key);
    if (known) return known;
    const near = family === null ? null : new Set(CIRCLES.filter((circle) => circle.includes(family)).flat());
    const draw = new Weighted(
      TRADES.filter((trade) => near === null || near.has(trade.family)),
      (trade) => (this.popularity.get(trade) as number) * (this.diplomas.levelsOf(trade).includes(goal) ? 1 : WISH_OTHER_LEVEL),
    );
    this.draws.set(key, draw);
    return draw;
  }
}
