import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { Retrieval } from './engines/search-engine.js';
import { pointOf, type AskedPlace } from './asked-place.js';
import { OFFER_FACETS, type OfferSearchQuery } from './offer-search.schema.js';
import type { Lexicon } from './understanding/lexicon.js';
import type { Understanding } from './understanding/understand.js';

/** A search as it was understood, before any engine is asked. */
export interface OfferQuestion {
  query: OfferSearchQuery;
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

export const STANDARD_RADIUS_KM = 30;
/** Wider circles, where ours found nothing. */
const WIDER_KM = [60, 120];
const MOST_NEAR = 30;
/** Hits that are ranked together. */
const WINDOW = 200;

export function offerQuestion(query: OfferSearchQuery, understanding: Understanding, given: AskedPlace | null, lexicon: Lexicon): OfferQuestion {
  const place = given ?? understanding.place;
  const chosen = query.radius ?? understanding.radiusKm;
  const hasPoint = pointOf(place) !== null;
  return {
    query, understanding, place,
    placeFrom: given === null ? 'text' : 'place',
    near: nearOf(understanding, lexicon),
    radiusKm: hasPoint ? (chosen ?? STANDARD_RADIUS_KM) : null,
    radiusChosen: hasPoint && chosen !== null && chosen !== undefined,
    levelApplies: understanding.level !== null && query.level.length === 0,
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
export function relaxed(question: OfferQuestion): OfferQuestion | null {
  const wider = question.radiusKm === null || question.radiusChosen ? undefined : WIDER_KM.find((km) => km > question.radiusKm!);
  if (wider !== undefined) return { ...question, radiusKm: wider };
  return question.levelApplies ? { ...question, levelApplies: false } : null;
}

/** Where in the ranked windows a page lies: windows are cut so that no page stands in two. */
export function windowOf(query: OfferSearchQuery): { offset: number; size: number; from: number } {
  const start = (query.page - 1) * query.pageSize;
  if (query.sort !== 'relevance') return { offset: start, size: query.pageSize, from: 0 };
  const size = Math.floor(WINDOW / query.pageSize) * query.pageSize;
  const offset = Math.floor(start / size) * size;
  return { offset, size, from: start - offset };
}

/** What an engine is asked. Offers past their last day are never found. */
export function retrievalOf(question: OfferQuestion, today: CalendarDate): Retrieval {
  const { query, understanding, place } = question;
  const point = pointOf(place);
  const asked = understanding.occupations.map(({ code }) => code);
  const words = [...understanding.tradeWords, ...understanding.words];
  return {
    asked,
    near: question.near.map(({ code }) => code),
    askedWords: asked.length > 0 ? understanding.words : [],
    words,
    wordsIn: asked.length > 0 ? 'names' : 'everything',
    isOpen: asked.length === 0 && !query.exact && /[\p{L}\p{N}]$/u.test(query.text),
    allowSimilar: !query.exact,
    keys: {
      contract: query.contract,
      level: (query.level.length > 0 || !question.levelApplies ? query.level : [understanding.level!]).map(String),
      start: query.start,
      sector: query.sector,
      department: query.department.length > 0 || place?.kind !== 'department' ? query.department : [place.department],
      licence: query.licence,
      zone: query.zone,
      branch: query.branch,
      rhythm: query.rhythm,
    },
    ranges: {
      expires: { min: toEpochDay(today) },
      startsOn: rangeOf(query.startFrom === undefined ? undefined : toEpochDay(query.startFrom), query.startUntil === undefined ? undefined : toEpochDay(query.startUntil)),
      duration: rangeOf(query.durationMin, query.durationMax),
    },
    occupations: query.occupation,
    circle: point === null || question.radiusKm === null ? null : { centre: point, radiusKm: question.radiusKm },
    origin: point,
    sort: query.sort,
    ...windowSize(query),
    facets: query.facets.length > 0 ? query.facets : OFFER_FACETS,
  };
}

function windowSize(query: OfferSearchQuery): { offset: number; size: number } {
  const { offset, size } = windowOf(query);
  return { offset, size };
}

function rangeOf(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
