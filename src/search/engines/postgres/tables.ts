import { CONTRACT_KINDS } from '../../../shared/contract-kind.js';
import { LEVELS } from '../../../shared/level.js';
import type { IndexDefinition, IndexName } from '../search-engine.js';
import { FacetPacking, department, digits, month, oneOf, someOf, type FacetCodec } from './facet-codec.js';

/** The table that holds an index: a column a key and a number, and the packed facets. */
export interface IndexTable {
  definition: IndexDefinition;
  table: string;
  /** Columns by key and by number; named after them in snake_case. */
  column(field: string): string;
  facets: FacetPacking;
}

/** Codecs of the facets of an index; `sectors` are the slugs of the browse tree's first level, in the order of the table. */
function codecs(definition: IndexDefinition, sectors: readonly string[]): Record<string, FacetCodec> {
  return {
    contract: definition.keys.contract?.many ? someOf(CONTRACT_KINDS) : oneOf(CONTRACT_KINDS),
    level: oneOf(LEVELS.map(String)), start: month, sector: someOf(sectors), department, licence: oneOf(['not_needed', 'needed', 'yes', 'no']),
    branch: digits(4), hiring: oneOf(['yes', 'no']), scheme: oneOf(['regional', 'other']),
  };
}

const TABLES: Readonly<Record<IndexName, string>> = { offers: 'search_offer', programmes: 'search_programme', companies: 'search_company', candidates: 'search_candidate' };

export function indexTable(definition: IndexDefinition, sectors: readonly string[]): IndexTable {
  return {
    definition,
    table: TABLES[definition.name],
    column: (field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    facets: new FacetPacking(definition.facets, codecs(definition, sectors)),
  };
}
