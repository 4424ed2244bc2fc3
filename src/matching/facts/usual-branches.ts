import type { OccupationRow } from '../rules/related-occupations.js';

export interface HiringRow {
  occupationCode: string;
  nafRev2: string;
}

/** In which activities (NAF rev. 2) a trade is usually hired, read from a table of hirings by parent card of ROME. */
export class UsualBranches {
  /** Every activity of the table, in order; a place in it plus one is the activity's number, 0 means unknown. */
  readonly activities: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly parents: ReadonlyMap<string, string>;
  private readonly hirings: ReadonlyMap<string, readonly number[]>;

  constructor(occupations: readonly OccupationRow[], hirings: readonly HiringRow[]) {
    this.activities = [...new Set(hirings.map(({ nafRev2 }) => nafRev2))].sort();
    this.numbers = new Map(this.activities.map((naf, place) => [naf, place + 1]));
    this.parents = new Map(occupations.map(({ code, parentCode }) => [code, parentCode]));
    const byParent = new Map<string, number[]>();
    for (const { occupationCode, nafRev2 } of hirings) byParent.set(occupationCode, [...(byParent.get(occupationCode) ?? []), this.numberOf(nafRev2)]);
    this.hirings = byParent;
  }

  /** 0 when the activity is null or not in the table. */
  numberOf(naf: string | null): number {
    return naf === null ? 0 : (this.numbers.get(naf) ?? 0);
  }

  /** Numbers of the activities that hire for a trade; none when the table does not know it. */
  of(occupationCode: string): readonly number[] {
    return this.hirings.get(this.parents.get(occupationCode) ?? occupationCode) ?? [];
  }

  /** Does this activity usually hire for any of these trades? null when the activity or all the trades are unknown. */
  isUsual(wishes: readonly string[], naf: string | null): boolean | null {
    const activity = this.numberOf(naf);
    if (activity === 0 || wishes.every((code) => this.of(code).length === 0)) return null;
    return wishes.some((code) => this.of(code).includes(activity));
  }
}
