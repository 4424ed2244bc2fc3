import type { Retrieval } from './engines/search-engine.js';
import { pointOf, type AskedPlace } from './asked-place.js';
import type { UnderstoodPart } from './address-fields.js';
import type { Lexicon } from './understanding/lexicon.js';
import type { Understanding } from './understanding/understand.js';

/** What every search in an address has, whatever is searched. */
export interface SearchQuery {
  text: string;
  place: string;
  radius?: number | undefined;
  exact: boolean;
  ignore: readonly UnderstoodPart[];
  /** ROME codes chosen beside the text. */
  trade?: readonly string[];
  page: number;
  pageSize: number;
  sort: string;
  level?: readonly number[];
}

/** A search as it was understood, before any engine is asked. */
export interface Question<Q extends SearchQuery = SearchQuery> {
  query: Q;
  understanding: Understanding;
  place: AskedPlace | null;
  placeFrom: 'text' | 'place';
  /** Near trades, nearest first. */
  near: readonly { code: string; nearness: number }[];
  /** Kilometres; null without a point. */
  radiusKm: number | null;
  radiusChosen: boolean;
  /** The level read in the text counts as a filter, unless one was chosen or it left nothing. */
  levelApplies: boolean;
}

/** What an index is filtered by, in its own words. */
export type Filters = Pick<Retrieval, 'keys' | 'ranges' | 'occupations'>;

export const STANDARD_RADIUS_KM = 30;
/** Wider circles, where ours found nothing. */
const WIDER_KM = [60, 120];
const MOST_NEAR = 30;
/** Hits that are ranked together. */
const WINDOW = 200;

export function askedQuestion<Q extends SearchQuery>(query: Q, understanding: Understanding, given: AskedPlace | null, lexicon: Lexicon): Question<Q> {
  const place = given ?? understanding.place;
  const chosen = query.radius ?? understanding.radiusKm;
  const hasPoint = pointOf(place) !== null;
  return {
    query, understanding, place,
    placeFrom: given === null ? 'text' : 'place',
    near: nearOf(understanding, lexicon),
    radiusKm: hasPoint ? (chosen ?? STANDARD_RADIUS_KM) : null,
    radiusChosen: hasPoint && chosen !== null && chosen !== undefined,
    levelApplies: understanding.level !== null && query.level?.length === 0,
  };
}

function nearOf(understanding: Understanding, lexicon: Lexicon): { code: string; nearness: number }[] {
  const asked = new Set(understanding.occupations.map(({ code }) => code));
  const best = new Map<string, number>();
  for (const { code, confidence } of understanding.occupations) {
    for (const near of lexicon.near.get(code) ?? []) if (!asked.has(near.code)) best.set(near.code, Math.max(best.get(near.code) ?? 0, near.nearness * confidence));
  }
  return [...best].map(([code, nearness]) => ({ code, nearness })).sort((a, b) => b.nearness - a.nearness || (a.code < b.code ? -1 : 1)).slice(0, MOST_NEAR);
}

/** The question with less asked of it, for where nothing was found; null when nothing can be given up. */
export function relaxed<Q extends SearchQuery>(question: Question<Q>): Question<Q> | null {
  const wider = question.radiusKm === null || question.radiusChosen ? undefined : WIDER_KM.find((km) => km > question.radiusKm!);
  if (wider !== undefined) return { ...question, radiusKm: wider };
  return question.levelApplies ? { ...question, levelApplies: false } : null;
}

/** Levels that filter: those chosen, else the one read in the text. */
export function levelsOf({ query, understanding, levelApplies }: Question): string[] {
  return (levelApplies ? [understanding.level!] : (query.level ?? [])).map(String);
}

/** Departments that filter: those chosen, else the one that is the place. */
export function departmentsOf({ place }: Question, chosen: readonly string[]): readonly string[] {
  return chosen.length === 0 && place?.kind === 'department' ? [place.department] : chosen;
}

/** Where in the ranked windows a page lies: windows are cut so that no page stands in two. */
export function windowOf(query: Pick<SearchQuery, 'page' | 'pageSize' | 'sort'>): { offset: number; size: number; from: number } {
  const start = (query.page - 1) * query.pageSize;
  if (query.sort !== 'relevance') return { offset: start, size: query.pageSize, from: 0 };
  const size = Math.floor(WINDOW / query.pageSize) * query.pageSize;
  const offset = Math.floor(start / size) * size;
  return { offset, size, from: start - offset };
}

/** What an engine is asked. */
export function retrievalOf(question: Question, filters: Filters, facets: readonly string[]): Retrieval {
  const { query, understanding, place, near, radiusKm } = question;
  const { offset, size } = windowOf(query);
  const point = pointOf(place);
  const asked = understanding.occupations.map(({ code }) => code);
  return {
    asked,
    near: near.map(({ code }) => code),
    askedWords: asked.length > 0 ? understanding.words : [],
    words: [...understanding.tradeWords, ...understanding.words],
    wordsIn: asked.length > 0 ? 'names' : 'everything',
    isOpen: asked.length === 0 && !query.exact && /[\p{L}\p{N}]$/u.test(query.text),
    allowSimilar: !query.exact,
    ...filters,
    circle: point === null || radiusKm === null ? null : { centre: point, radiusKm },
    origin: point,
    sort: query.sort,
    offset,
    size,
    facets,
  };
}

/** A range from what may be missing. */
export function rangeOf(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
