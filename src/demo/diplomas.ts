import type { CertificationFact, ReferenceTables } from '../reference/reference-tables.js';
import type { Level } from '../shared/level.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import type { Rhythm } from '../shared/rhythm.js';
import { DIPLOMA_MONTHS, NEXT_CERTIFICATION } from './distributions.js';
import { TRADES, type Trade } from './trades.js';
import { Weighted } from './weighted.js';

/** The certifications of each trade, commonest first, with a draw over them. */
export class Diplomas {
  private readonly draws = new Map<Trade, Weighted<CertificationFact>>();
  private readonly lists = new Map<Trade, CertificationFact[]>();

  constructor(tables: ReferenceTables) {
    const byRncp = new Map(tables.certifications.map((fact) => [fact.rncp, fact]));
    for (const trade of TRADES) {
      const known = trade.rncp.flatMap((rncp) => byRncp.get(rncp) ?? []);
      this.lists.set(trade, known);
      this.draws.set(trade, new Weighted(known, (fact) => NEXT_CERTIFICATION ** known.indexOf(fact)));
    }
  }

  of(trade: Trade): readonly CertificationFact[] {
    return this.lists.get(trade) ?? [];
  }

  levelsOf(trade: Trade): readonly Level[] {
    return [...new Set(this.of(trade).map(({ level }) => level))].sort();
  }

  /** One of the trade's diplomas; the commonest most often. */
  draw(trade: Trade, random: SeededRandom): CertificationFact {
    return (this.draws.get(trade) as Weighted<CertificationFact>).pick(random);
  }

  /** One that can be prepared in a year (professionalisation lasts 12 months at most), or null. */
  short(trade: Trade): CertificationFact | null {
    return this.of(trade).find((fact) => monthsOf(fact).includes(12)) ?? null;
  }
}

/** Usual lengths of a diploma of this type, in months. */
export function monthsOf(fact: CertificationFact): readonly number[] {
  return DIPLOMA_MONTHS.find(([beginning]) => fact.diplomaType.startsWith(beginning))?.[1] ?? [24];
}

/** How weeks usually alternate at that level. */
export function rhythmOf(level: number, random: SeededRandom): Rhythm {
  if (level <= 3) return random.pick(['one_week_of_three', 'one_week_of_three', 'one_week_of_two', 'one_week_a_month']);
  if (level === 4) return random.pick(['one_week_of_two', 'one_week_of_three', 'two_days_a_week']);
  return random.pick(['two_days_a_week', 'one_week_of_two', 'one_week_a_month']);
}
