import type { CommuneFact } from '../../../src/reference/reference-tables.js';
import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import type { OfferCard } from '../../../src/search/offer-search.schema.js';
import { grade, ndcg, type Grade, type GradedOffer } from './grade.js';
import { INTENTS } from './intents.js';
import { JUDGED_QUERIES, type JudgedQuery } from './judged-queries.js';

/** Ids found for a text, best first. */
export type SearchIds = (text: string) => Promise<readonly number[]>;

export interface Judgement {
  query: JudgedQuery;
  /** Null where no offer has a grade. */
  ndcg: number | null;
  isEmpty: boolean;
  grades: readonly Grade[];
}

/** An offer of the region as it is graded: it means its code. */
export function gradedOf(document: SearchDocument): GradedOffer {
  const card = document.card as OfferCard;
  return { id: document.id, code: card.occupationCode ?? '', level: card.targetLevel, department: card.department, point: document.point };
}

/** Judges every query of the set over these offers. */
export async function judge(search: SearchIds, offers: readonly GradedOffer[], commune: (insee: string) => CommuneFact | undefined): Promise<Judgement[]> {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const judgements: Judgement[] = [];
  for (const query of JUDGED_QUERIES) {
    const place = query.place === null || query.place.length < 5 ? undefined : commune(query.place);
    const centre = place === undefined ? null : { latitude: place.latitude, longitude: place.longitude };
    const gradeOf = (offer: GradedOffer): Grade => grade(offer, query, INTENTS[query.intent], centre);
    const found = await search(query.text);
    const grades = found.slice(0, 10).map((id) => gradeOf(byId.get(id)!));
    judgements.push({ query, grades, isEmpty: found.length === 0, ndcg: ndcg(grades, offers.map(gradeOf)) });
  }
  return judgements;
}

/** Mean nDCG@10 of the queries that have one. */
export function meanNdcg(judgements: readonly Judgement[]): number {
  const values = judgements.flatMap((judgement) => (judgement.ndcg === null ? [] : [judgement.ndcg]));
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Share of the queries with no hit. */
export function shareEmpty(judgements: readonly Judgement[]): number {
  return judgements.filter(({ isEmpty }) => isEmpty).length / Math.max(1, judgements.length);
}
