import { groupBy } from '../../shared/group-by.js';

/** How near one trade is to another; null when they are unrelated. */
export const RELATIONS = ['same', 'sibling', 'near'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATED_OCCUPATIONS_VERSION = '2026-11';

export interface OccupationRow {
  code: string;
  parentCode: string;
}

export interface SectorRow {
  sector: string;
  subsector: string;
  occupationCode: string;
}

/** One related trade, by its place in `codes`. */
export interface Related {
  index: number;
  relation: Relation;
}

/**
 * Our own table of related trades, by a small rule: the same code; the same parent card of ROME; or the same professional
 * domain (first three characters of the code) and a common sub-sector. Symmetric. It says what fits, not where careers lead.
 */
export class RelatedOccupations {
  readonly codes: readonly string[];
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly related: readonly (readonly Related[])[];

  constructor(occupations: readonly OccupationRow[], sectors: readonly SectorRow[]) {
    this.codes = occupations.map(({ code }) => code);
    this.indexes = new Map(this.codes.map((code, index) => [code, index]));
    const subsectors = subsectorsOf(sectors);
    const byDomain = groupBy([...occupations.keys()], (index) => domainOf(occupations[index]!.code));
    const byParent = groupBy([...occupations.keys()], (index) => occupations[index]!.parentCode);
    this.related = occupations.map((own) => {
      const others = new Set([...(byDomain.get(domainOf(own.code)) ?? []), ...(byParent.get(own.parentCode) ?? [])]);
      return [...others].sort((a, b) => a - b).flatMap((index) => relatedTo(own, occupations[index]!, index, subsectors));
    });
  }

  /** Place of a code in `codes`, or −1. */
  indexOf(code: string): number {
    return this.indexes.get(code) ?? -1;
  }

  /** The trades related to the one at this place, itself included; none for −1. */
  of(index: number): readonly Related[] {
    return this.related[index] ?? [];
  }

  relation(fromCode: string, toCode: string): Relation | null {
    const to = this.indexOf(toCode);
    return this.of(this.indexOf(fromCode)).find(({ index }) => index === to)?.relation ?? null;
  }

  /** The nearest relation of a trade to any of the wishes, and the place (1–5) of the first wish that has it. */
  nearest(wishes: readonly string[], code: string): { relation: Relation | null; wish: number } {
    const found = wishes.map((wish) => this.relation(wish, code));
    for (const relation of RELATIONS) if (found.includes(relation)) return { relation, wish: found.indexOf(relation) + 1 };
    return { relation: null, wish: 0 };
  }
}

function subsectorsOf(sectors: readonly SectorRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = groupBy(sectors, ({ occupationCode }) => occupationCode);
  return new Map([...groups].map(([code, rows]) => [code, new Set(rows.map(({ sector, subsector }) => `${sector}/${subsector}`))]));
}

const domainOf = (code: string): string => code.slice(0, 3);

function relatedTo(own: OccupationRow, other: OccupationRow, index: number, subsectors: ReadonlyMap<string, ReadonlySet<string>>): Related[] {
  if (own.code === other.code) return [{ index, relation: 'same' }];
  if (own.parentCode === other.parentCode) return [{ index, relation: 'sibling' }];
  const mine = subsectors.get(own.code);
  const theirs = subsectors.get(other.code);
  const isNear = domainOf(own.code) === domainOf(other.code) && mine !== undefined && theirs !== undefined && [...mine].some((name) => theirs.has(name));
  return isNear ? [{ index, relation: 'near' }] : [];
}
