import { distanceKm, type Point } from '../../../src/shared/geo.js';
import type { Intent } from './intents.js';
import type { JudgedQuery } from './judged-queries.js';

/** What a grade looks at. */
export interface GradedOffer {
  id: number;
  /** What the offer means: its code, or the one its text stands for. */
  code: string;
  level: number | null;
  department: string | null;
  point: Point | null;
}

export type Grade = 0 | 1 | 2 | 3;

const NEAR_KM = 10;
const FAR_KM = 30;
const GRADES: Readonly<Record<'close' | 'far', readonly [Grade, Grade, Grade, Grade]>> = { close: [3, 2, 1, 1], far: [2, 1, 1, 0] };

/** The grade of an offer for a query by the rule of the README; `centre` is the place of a commune asked for. */
export function grade(offer: GradedOffer, query: JudgedQuery, intent: Intent, centre: Point | null): Grade {
  const band = bandOf(offer, query.place, centre);
  if (band === null) return 0;
  const isRight = intent.right.includes('*') || intent.right.includes(offer.code);
  if (!isRight && !intent.near.includes(offer.code)) return 0;
  const isMet = query.level === null || offer.level === query.level;
  return GRADES[band][(isRight ? 0 : 2) + (isMet ? 0 : 1)]!;
}

function bandOf(offer: GradedOffer, place: string | null, centre: Point | null): 'close' | 'far' | null {
  if (place === null) return 'close';
  if (centre === null) return offer.department === place ? 'close' : null;
  if (offer.point === null) return null;
  const km = distanceKm(centre, offer.point);
  return km <= NEAR_KM ? 'close' : km <= FAR_KM ? 'far' : null;
}

/** nDCG@10 of the grades of a list against the best that there is; null when nothing has a grade. */
export function ndcg(found: readonly Grade[], all: readonly Grade[]): number | null {
  const ideal = dcg([...all].sort((a, b) => b - a).slice(0, 10));
  return ideal === 0 ? null : dcg(found.slice(0, 10)) / ideal;
}

function dcg(grades: readonly Grade[]): number {
  return grades.reduce((sum: number, value, at) => sum + (2 ** value - 1) / Math.log2(at + 2), 0);
}
