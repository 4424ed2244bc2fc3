import { foldText } from '../../shared/text.js';
import type { CommuneFact } from '../../reference/reference-tables.js';

/** A place that a text may name. */
export type Place =
  | { kind: 'commune'; commune: CommuneFact }
  | { kind: 'department'; department: string; label: string };

export const DEPARTMENTS: readonly { code: string; label: string; names: readonly string[] }[] = [
  { code: '02', label: 'Aisne', names: ['aisne'] },
  { code: '59', label: 'Nord', names: ['nord', 'departement nord'] },
  { code: '60', label: 'Oise', names: ['oise'] },
  { code: '62', label: 'Pas-de-Calais', names: ['pas calais'] },
  { code: '80', label: 'Somme', names: ['somme'] },
];

/** Names people use for communes, folded without small words. */
const FAMILIAR: Readonly<Record<string, string>> = { vda: '59009', 'v ascq': '59009', 'boulogne mer': '62160', touquet: '62826', 'bruay artois': '62178', 'lille metropole': '59350', 'metropole lilloise': '59350', mel: '59350' };

/** Words of commune names that do not tell one from another; people leave them out. */
const DROPPED = new Set(['le', 'la', 'les', 'l', 'd', 'de', 'du', 'des', 'en', 'sur', 'sous', 'lez', 'aux', 'au', 'a', 'et']);
/** First words that begin too many names to stand for one. */
const GENERIC = new Set(['saint', 'sainte', 'mont', 'pont', 'bois', 'fontaine', 'ville', 'villers', 'villiers', 'neuville', 'vieille', 'vieux', 'neuf', 'beau', 'bel', 'val', 'grand', 'grande', 'petit', 'petite', 'haut', 'haute', 'mer', 'port', 'croix', 'eglise', 'moulin', 'nouvelle', 'aire', 'marche', 'fort', 'bourg', 'chateau', 'belle', 'mesnil', 'plessis', 'notre']);
/** Only places of this size may be named by a part of their name or with a slip. */
export const KNOWN_TOWN = 1_800;

export interface PlaceIndex {
  /** By whole name, without small words; the most populous first. */
  byName: ReadonlyMap<string, readonly CommuneFact[]>;
  /** By the first words of longer names, of towns only. */
  byBeginning: ReadonlyMap<string, readonly CommuneFact[]>;
  byPostalCode: ReadonlyMap<string, readonly CommuneFact[]>;
  byInsee: ReadonlyMap<string, CommuneFact>;
  departmentByName: ReadonlyMap<string, string>;
  /** Names of towns, for slips and unfinished words; by first letter. */
  towns: ReadonlyMap<string, readonly { name: string; commune: CommuneFact }[]>;
  /** Words in the longest name. */
  longestName: number;
}

/** `Villeneuve-d'Ascq` → `villeneuve ascq`; `St` spelt out. */
export function placeKey(name: string): string {
  const words = foldText(name).split(' ').map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
  const kept = words.filter((word) => !DROPPED.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

export function buildPlaceIndex(communes: readonly CommuneFact[]): PlaceIndex {
  const bySize = [...communes].sort((a, b) => b.population - a.population || (a.insee < b.insee ? -1 : 1));
  const byName = new Map<string, CommuneFact[]>();
  const byBeginning = new Map<string, CommuneFact[]>();
  const byPostalCode = new Map<string, CommuneFact[]>();
  for (const commune of bySize) {
    const key = placeKey(commune.name);
    append(byName, key, commune);
    for (const beginning of beginnings(key)) if (commune.population >= KNOWN_TOWN) append(byBeginning, beginning, commune);
    for (const code of commune.postalCodes) append(byPostalCode, code, commune);
  }
  const byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
  for (const [name, insee] of Object.entries(FAMILIAR)) if (byInsee.has(insee)) byName.set(name, [byInsee.get(insee)!]);
  return {
    byName, byBeginning, byPostalCode, byInsee,
    departmentByName: new Map(DEPARTMENTS.flatMap(({ code, names }) => names.map((name) => [name, code] as const))),
    towns: townsByLetter(byName, byBeginning),
    longestName: Math.max(...[...byName.keys()].map((name) => name.split(' ').length), 1),
  };
}

/** `boulogne mer` → `boulogne`; `saint pol mer` → `saint pol`. */
function beginnings(key: string): string[] {
  const words = key.split(' ');
  const found = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return found.filter((beginning) => !GENERIC.has(beginning) && beginning.length >= 4);
}

function townsByLetter(...maps: ReadonlyMap<string, readonly CommuneFact[]>[]): Map<string, { name: string; commune: CommuneFact }[]> {
  const towns = new Map<string, { name: string; commune: CommuneFact }[]>();
  for (const map of maps) {
    for (const [name, [largest]] of map) if (largest!.population >= KNOWN_TOWN && name.length >= 4) append(towns, name.charAt(0), { name, commune: largest! });
  }
  return towns;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
