import type { HiringRow } from './usual-branches.js';
import { UsualBranches } from './usual-branches.js';
import { RelatedOccupations, type OccupationRow, type SectorRow } from '../rules/related-occupations.js';

/** What matching takes from the reference tables. */
export interface MarketReference {
  related: RelatedOccupations;
  branches: UsualBranches;
}

export function marketReference(tables: { occupations: readonly OccupationRow[]; sectors: readonly SectorRow[]; hirings: readonly HiringRow[] }): MarketReference {
  return { related: new RelatedOccupations(tables.occupations, tables.sectors), branches: new UsualBranches(tables.occupations, tables.hirings) };
}
