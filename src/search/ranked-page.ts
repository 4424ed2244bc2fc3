import { stem } from '../shared/french-stem.js';
import type { RetrievedHit } from './engines/search-engine.js';
import { windowOf, type Question } from './question.js';
import { pointsOf, rank, type Points, type Rankable, type RankingQuestion } from './ranking/rank.js';

/** What every stored card has for the ranking, beside what is shown. */
export interface StoredCard {
  /** ROME codes. */
  occupations: readonly string[];
  /** Stems of what it is called and of whose it is, separated by spaces. */
  titleStems: string;
  nameStems: string;
}

/** What the ranking looks at and cards of each index know differently. */
export interface CardFacts {
  ageDays: number;
  applicantsPerSeat: number;
}

export interface PagedHit<C> {
  card: C;
  hit: RetrievedHit;
  points: Points;
}

/** The page asked for of a window of hits: ranked, or in the engine's order where one sorts. */
export function rankedPage<C extends StoredCard>(question: Question, hits: readonly RetrievedHit[], factsOf: (card: C) => CardFacts): PagedHit<C>[] {
  const { query } = question;
  const asked = rankingQuestion(question);
  const items = hits.map((hit) => rankable(hit, factsOf));
  if (query.sort !== 'relevance') return items.map((item) => ({ card: item.card, hit: item.hit, points: pointsOf(item, asked) }));
  const { from } = windowOf(query);
  return rank(items, asked).slice(from, from + query.pageSize).map(({ item, points }) => ({ card: item.card, hit: item.hit, points }));
}

function rankable<C extends StoredCard>(hit: RetrievedHit, factsOf: (card: C) => CardFacts): Rankable & { card: C; hit: RetrievedHit } {
  const card = hit.card as C;
  const { id, tier, distanceKm } = hit;
  const { titleStems, nameStems, occupations } = card;
  return { id, tier, distanceKm, card, hit, occupations, titleStems, nameStems, ...factsOf(card) };
}

function rankingQuestion({ understanding, near }: Question): RankingQuestion {
  return {
    confidence: new Map(understanding.occupations.map(({ code, confidence }) => [code, confidence])),
    surest: Math.max(0, ...understanding.occupations.map(({ confidence }) => confidence)),
    nearness: new Map(near.map(({ code, nearness }) => [code, nearness])),
    tradeStems: understanding.tradeWords.map(stem),
    wordStems: understanding.words.map(stem),
  };
}

/** Kilometres to one decimal. */
export function roundedKm(km: number | null): number | null {
  return km === null ? null : Math.round(km * 10) / 10;
}
