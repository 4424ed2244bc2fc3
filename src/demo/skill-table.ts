import type { ReferenceTables } from '../reference/reference-tables.js';
import type { SeededRandom } from '../shared/seeded-random.js';

/** Longer ones could not be typed on the site either. */
const LONGEST = 120;

/** Skills by trade, from the reference table. */
export class SkillTable {
  private readonly byTrade = new Map<string, string[]>();

  constructor(tables: ReferenceTables) {
    for (const { occupationCode, label } of tables.skills) {
      if (label.length > LONGEST) continue;
      const known = this.byTrade.get(occupationCode);
      if (known) known.push(label);
      else this.byTrade.set(occupationCode, [label]);
    }
  }

  /** At most `count` different skills of the trade. The first ones of the list come up more, so that people and offers share some. */
  some(code: string, count: number, random: SeededRandom): string[] {
    const labels = this.byTrade.get(code) ?? [];
    if (labels.length === 0) return [];
    const chosen = new Set<string>();
    for (let i = 0; i < count; i++) chosen.add(labels[Math.floor(random.next() ** 2 * labels.length)] as string);
    return [...chosen];
  }
}
