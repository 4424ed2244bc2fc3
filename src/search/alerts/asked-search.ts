import { parseInput } from '../../shared/input.js';
import type { Level } from '../../shared/level.js';
import { MAX_RADIUS_KM } from '../address-fields.js';
import { offerSearchApiSchema, offerSearchSchema, type OfferSearchAnswer, type OfferSearchQuery } from '../offer-search.schema.js';
import { STANDARD_RADIUS_KM } from '../question.js';

/** What makes a search, in the order in which it is written down; pages, sorts and counters do not. A field that the search gains must be placed here. */
const IS_KEPT: Readonly<Record<keyof OfferSearchQuery, boolean>> = {
  text: true, trade: true, place: true, radius: true, exact: true, ignore: true, occupation: true, sector: true, level: true, contract: true, start: true, startFrom: true, startUntil: true,
  durationMin: true, durationMax: true, rhythm: true, licence: true, branch: true, department: true, zone: true,
  page: false, pageSize: false, sort: false, points: false, facets: false,
};
const NAMES = (Object.keys(IS_KEPT) as (keyof OfferSearchQuery)[]).filter((name) => IS_KEPT[name]);

/** The search as one text: the same search gives the same text, however it was typed. */
export function writeAsked(query: OfferSearchQuery): string {
  const entries = NAMES.flatMap((name) => valuesOf(query[name]).map((value) => [name, value]));
  return new URLSearchParams(entries).toString();
}

function valuesOf(value: OfferSearchQuery[keyof OfferSearchQuery]): string[] {
  if (Array.isArray(value)) return value.map(String).sort();
  if (value === undefined || value === false || value === '') return [];
  return [value === true ? '1' : String(value).toLowerCase().replace(/\s+/g, ' ').trim()];
}

/** Reads a search that was written down; null when this version no longer understands it. */
export function readAsked(asked: string): OfferSearchQuery | null {
  return offerSearchSchema.safeParse(parametersOf(asked)).data ?? null;
}

/** Reads a search that a program sends as the address of the search has it. Throws `input.invalid` with the parameter's name. */
export function parseAsked(asked: string): OfferSearchQuery {
  return parseInput(offerSearchApiSchema, parametersOf(asked.replace(/^\?/, '')));
}

/** A name once is a text, several times a list, as in the address of a request. */
function parametersOf(asked: string): Record<string, string | string[]> {
  const given = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(asked)) given.set(name, [...(given.get(name) ?? []), value]);
  return Object.fromEntries([...given].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

/**
 * The search with nothing left for us to choose: the circle and the level are those its answer was found with, so that what is new
 * is looked for where the person looked. Where nothing was found, the standard circle, rather than the widest that was tried.
 * `readLevel`: the level read in the text, which the answer leaves aside where nothing has it.
 */
export function withoutChoices(query: OfferSearchQuery, answer: Pick<OfferSearchAnswer, 'understood' | 'total'>, readLevel: Level | null): OfferSearchQuery {
  const radius = radiusOf(answer);
  return { ...query, ...(radius === null ? {} : { radius }), ...(readLevel === null || query.level.length > 0 ? {} : levelOf(query, answer, readLevel)) };
}

function radiusOf({ understood: { place }, total }: Pick<OfferSearchAnswer, 'understood' | 'total'>): number | null {
  if (place === null || place.radiusKm === null) return null;
  return total > 0 || place.radiusChosen ? Math.min(place.radiusKm, MAX_RADIUS_KM) : STANDARD_RADIUS_KM;
}

function levelOf(query: OfferSearchQuery, { understood, total }: Pick<OfferSearchAnswer, 'understood' | 'total'>, readLevel: Level): Partial<OfferSearchQuery> {
  const wasGivenUp = total > 0 && understood.level === null;
  return wasGivenUp ? { ignore: [...new Set([...query.ignore, 'level' as const])] } : { level: [readLevel] };
}
