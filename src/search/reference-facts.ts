import { foldText } from '../shared/text.js';
import type { ReferenceTables } from '../reference/reference-tables.js';
import type { OfferFacts } from './documents/offer-document.js';
import { lexiconOf } from './understanding/lexicon.js';
import { understand } from './understanding/understand.js';

export interface Sector {
  /** Stands in addresses. */
  slug: string;
  label: string;
}

/** What documents and counters need of the reference tables. */
export interface ReferenceFacts extends OfferFacts {
  sectors: readonly Sector[];
  sectorLabel(slug: string): string | null;
  branchLabel(idcc: string): string | null;
}

export function referenceFacts(tables: ReferenceTables): ReferenceFacts {
  const occupations = new Map(tables.occupations.map((fact) => [fact.code, fact]));
  const titles = new Map(tables.certifications.map(({ rncp, title }) => [rncp, title]));
  const sectors = [...new Set(tables.sectors.map(({ sector }) => sector))].sort().map((label) => ({ slug: foldText(label).replaceAll(' ', '-'), label }));
  const branches = new Map(tables.branches.map(({ idcc, label }) => [idcc, label]));
  const slugs = new Map(sectors.map(({ slug, label }) => [label, slug]));
  const labels = new Map(sectors.map(({ slug, label }) => [slug, label]));
  const byCode = new Map<string, Set<string>>();
  for (const { sector, occupationCode } of tables.sectors) byCode.set(occupationCode, (byCode.get(occupationCode) ?? new Set()).add(slugs.get(sector)!));
  return {
    sectors,
    sectorLabel: (slug) => labels.get(slug) ?? null,
    branchLabel: (idcc) => branches.get(idcc) ?? null,
    occupationLabel: (code) => occupations.get(code)?.label ?? null,
    sectorsOf: (code) => [...(byCode.get(code) ?? byCode.get(occupations.get(code)?.parentCode ?? '') ?? [])],
    certificationTitle: (rncp) => titles.get(rncp) ?? null,
    tradesOfTitle: (title) => surelyMeant(title, tables),
  };
}

/** Below, a title tells too little to stand for a trade. */
const SURE = 0.7;
const MOST_MEANT = 3;

function surelyMeant(title: string, tables: ReferenceTables): string[] {
  // The space at the end says that the last word is whole, not being typed.
  const { occupations } = understand(lexiconOf(tables), `${title} `, { ignore: ['place'] });
  const sure = occupations.filter(({ confidence }) => confidence >= SURE);
  return sure.length > MOST_MEANT ? [] : sure.map(({ code }) => code);
}
