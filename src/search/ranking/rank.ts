import type { Tier } from '../engines/search-engine.js';
import { RANKING_WEIGHTS as W } from './ranking-weights.js';

/** What the ranking looks at. */
export interface Rankable {
  id: number;
  tier: Tier;
  /** ROME codes. */
  occupations: readonly string[];
  /** Folded stems of title and of company, separated by spaces. */
  titleStems: string;
  nameStems: string;
  /** Kilometres; null without a place. */
  distanceKm: number | null;
  /** Whole days since it was published. */
  ageDays: number;
  /** Applicants for each seat left. */
  applicantsPerSeat: number;
}

/** What was asked, as far as ranking needs it. */
export interface RankingQuestion {
  /** Confidence of each trade asked for, from 0 to 1. */
  confidence: ReadonlyMap<string, number>;
  /** The greatest of these; 0 without any. */
  surest: number;
  /** How near each near trade is, from 0 to 1. */
  nearness: ReadonlyMap<string, number>;
  /** Stems of the words that named the trade, and of those that remain. */
  tradeStems: readonly string[];
  wordStems: readonly string[];
}

/** What each line of the table brought. */
export type Points = Record<'trade' | 'words' | 'distance' | 'freshness' | 'load', number>;

export interface Ranked<T> {
  item: T;
  points: Points;
}

/**
 * Orders a window of hits, best first: by the sum of the points of `RANKING_WEIGHTS`, then distance, freshness and id, so never arbitrarily.
 * Pure: the same hits in any order give the same answer, whichever engine found them.
 */
export function rank<T extends Rankable>(hits: readonly T[], question: RankingQuestion): Ranked<T>[] {
  const scored = hits.map((item) => {
    const points = pointsOf(item, question);
    return { item, points, sum: sumOf(points) };
  });
  scored.sort((a, b) => b.sum - a.sum || (a.item.distanceKm ?? 0) - (b.item.distanceKm ?? 0) || a.item.ageDays - b.item.ageDays || a.item.id - b.item.id);
  return scored;
}

/** The points of one hit, rounded to a hundredth. */
export function pointsOf(hit: Rankable, question: RankingQuestion): Points {
  return {
    trade: rounded(tradePoints(hit, question)),
    words: rounded(wordPoints(hit, question)),
    distance: hit.distanceKm === null ? 0 : rounded(W.distance / (1 + (hit.distanceKm / W.halfDistanceKm) ** 2)),
    freshness: rounded(W.freshness / (1 + Math.max(0, hit.ageDays) / W.halfAgeDays)),
    load: rounded(W.load / (1 + hit.applicantsPerSeat / W.halfApplicants)),
  };
}

function tradePoints(hit: Rankable, question: RankingQuestion): number {
  const confidence = best(hit.occupations, question.confidence) / Math.max(question.surest, 0.01);
  return W.tier[hit.tier] + W.confidence * confidence + (hit.tier === 'near' ? W.nearness * best(hit.occupations, question.nearness) : 0);
}

function best(codes: readonly string[], of: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const code of codes) most = Math.max(most, of.get(code) ?? 0);
  return most;
}

function wordPoints(hit: Rankable, { tradeStems, wordStems }: RankingQuestion): number {
  const all = tradeStems.length + wordStems.length;
  if (all === 0) return 0;
  const title = hit.titleStems.split(' ');
  const inTitle = (countIn(title, tradeStems) + countIn(title, wordStems)) / all;
  const inName = wordStems.length === 0 ? 0 : countIn(hit.nameStems.split(' '), wordStems) / wordStems.length;
  const elsewhere = hit.tier === 'askedWithWords' ? 1 : 0;
  return W.title * inTitle + W.name * inName + W.elsewhere * elsewhere;
}

/** How many of the stems are among those of a text. */
function countIn(text: readonly string[], stems: readonly string[]): number {
  let count = 0;
  for (const stem of stems) if (text.includes(stem)) count++;
  return count;
}

function sumOf(points: Points): number {
  return points.trade + points.words + points.distance + points.freshness + points.load;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
