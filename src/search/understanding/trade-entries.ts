import { foldText } from '../../shared/text.js';
import type { Level } from '../../shared/level.js';
import type { ReferenceTables } from '../../reference/reference-tables.js';
import { shortForms, titleWithoutDiploma } from './short-forms.js';

/** How much a text of each kind says about the trade, from 0 to 1. */
export const ENTRY_WEIGHTS = { label: 1, appellation: 1, shortForm: 0.95, certification: 0.76, sector: 0.85, skill: 0.55 } as const;
export type EntryKind = keyof typeof ENTRY_WEIGHTS;

/** A text of the nomenclatures and the trades it stands for. */
export interface TradeEntry {
  kind: EntryKind;
  /** As it is written there. */
  text: string;
  /** ROME codes. */
  codes: readonly string[];
  /** Of a certification. */
  level: Level | null;
}

/** Skills shared by many trades tell nothing. */
const SKILL_TRADES = 3;
const SKILL_WORDS = 4;
/** Titles that lead nearly everywhere tell nothing either. */
const CERTIFICATION_TRADES = 6;

/** Every text that names trades: labels, appellations, sectors, certifications with their short forms, skills. */
export function tradeEntries(tables: ReferenceTables): TradeEntry[] {
  const labels = tables.occupations.map(({ code, label }) => entry('label', label, [code]));
  const appellations = tables.appellations.map(({ occupationCode, label }) => entry('appellation', label, [occupationCode]));
  return [...labels, ...appellations, ...certificationEntries(tables), ...sectorEntries(tables), ...skillEntries(tables)];
}

function entry(kind: EntryKind, text: string, codes: readonly string[], level: Level | null = null): TradeEntry {
  return { kind, text, codes, level };
}

function certificationEntries(tables: ReferenceTables): TradeEntry[] {
  const telling = tables.certifications.filter(({ occupationCodes }) => occupationCodes.length > 0 && occupationCodes.length <= CERTIFICATION_TRADES);
  return telling.flatMap(({ title, occupationCodes, level }) => [
    entry('certification', titleWithoutDiploma(title), occupationCodes, level),
    ...(level <= 5 ? shortForms(title).map((form) => entry('shortForm', form, occupationCodes, level)) : []),
  ]);
}

function sectorEntries(tables: ReferenceTables): TradeEntry[] {
  const codes = new Map<string, string[]>();
  for (const { sector, subsector, occupationCode } of tables.sectors) {
    for (const name of new Set([...partsOf(sector), ...partsOf(subsector)])) codes.set(name, [...(codes.get(name) ?? []), occupationCode]);
  }
  return [...codes].map(([name, list]) => entry('sector', name, list));
}

/** `Bâtiment et travaux publics (BTP)` is `Bâtiment`, `travaux publics` and `BTP`. */
function partsOf(sector: string): string[] {
  return sector.replaceAll('¼', 'œ').split(/\s+et\s+|[,()]|\s-\s/).map((part) => part.trim()).filter(Boolean);
}

function skillEntries(tables: ReferenceTables): TradeEntry[] {
  const codes = new Map<string, string[]>();
  for (const { label, occupationCode } of tables.skills) codes.set(label, [...(codes.get(label) ?? []), occupationCode]);
  const telling = [...codes].filter(([label, list]) => list.length <= SKILL_TRADES && foldText(label).split(' ').length <= SKILL_WORDS);
  return telling.map(([label, list]) => entry('skill', label, list));
}
