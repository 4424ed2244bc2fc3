import { distanceKm, type Point } from '../../../shared/geo.js';
import { TIERS, type IndexDefinition, type Retrieval, type Retrieved, type RetrievedHit, type Tier } from '../search-engine.js';
import type { PlannedQuery } from './queries.js';

/** What Meilisearch answers to one query. */
export interface QueryAnswer {
  hits: Record<string, unknown>[];
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

export interface PlannedAnswer extends PlannedQuery {
  answer: QueryAnswer;
}

/** Hits of several tiers in the order of a sort by distance or by a number: what lacks it comes last, then the freshest, then the oldest id. */
export function inOrder(answers: readonly PlannedAnswer[], retrieval: Retrieval, definition: IndexDefinition): RetrievedHit[] {
  const keyed = answers.filter(({ ignoring }) => ignoring === null).flatMap(({ tier, answer }) => answer.hits.map((hit) => keyedHit(hit, tier, retrieval, definition)));
  keyed.sort((a, b) => a.key - b.key || b.freshness - a.freshness || a.hit.id - b.hit.id);
  return keyed.map(({ hit }) => hit);
}

function keyedHit(hit: Record<string, unknown>, tier: Tier, retrieval: Retrieval, definition: IndexDefinition): { hit: RetrievedHit; key: number; freshness: number } {
  const found = { id: hit.id as number, tier, distanceKm: distanceTo(hit._geo, retrieval.origin), card: hit.card };
  const sort = definition.sorts[retrieval.sort];
  const value = sort === undefined ? found.distanceKm : (hit[sort.number] as number | null | undefined);
  const key = value === null || value === undefined ? Number.MAX_VALUE : sort?.descending ? -value : value;
  return { hit: found, key, freshness: (hit[definition.freshness] as number | null | undefined) ?? -Number.MAX_VALUE };
}

/** Totals and counts from all queries of a search; `hits` are those of the tiers, best first, each once. */
export function mergeAnswers(answers: readonly PlannedAnswer[], retrieval: Retrieval): Retrieved {
  const tiers = tierTotals(answers);
  return {
    hits: tierHits(answers, retrieval),
    total: TIERS.reduce((sum, tier) => sum + tiers[tier], 0),
    tiers,
    facets: Object.fromEntries(retrieval.facets.map((facet) => [facet, facetCounts(facet, answers, retrieval)])),
  };
}

export function tierTotals(answers: readonly PlannedAnswer[]): Record<Tier, number> {
  const totals = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<Tier, number>;
  for (const { tier, ignoring, answer } of answers) if (ignoring === null) totals[tier] = answer.estimatedTotalHits ?? 0;
  return { ...totals, asked: totals.asked - totals.askedWithWords };
}

function tierHits(answers: readonly PlannedAnswer[], retrieval: Retrieval): RetrievedHit[] {
  const seen = new Set<number>();
  const hits: RetrievedHit[] = [];
  for (const { tier, ignoring, answer } of answers) {
    if (ignoring !== null) continue;
    for (const hit of answer.hits) {
      const id = hit.id as number;
      if (!seen.has(id)) hits.push({ id, tier, distanceKm: distanceTo(hit._geo, retrieval.origin), card: hit.card });
      seen.add(id);
    }
  }
  return hits;
}

function distanceTo(geo: unknown, origin: Point | null): number | null {
  if (origin === null || geo === null || geo === undefined) return null;
  const { lat, lng } = geo as { lat: number; lng: number };
  return distanceKm(origin, { latitude: lat, longitude: lng });
}

/** A facet with a filter is counted by the queries without it, any other by those that give hits. */
function facetCounts(facet: string, answers: readonly PlannedAnswer[], retrieval: Retrieval): Map<string, number> {
  const isApart = answers.some(({ ignoring }) => ignoring === facet);
  const counts = new Map<string, number>();
  for (const { ignoring, counts: isCounted, answer } of answers) {
    if (!isCounted || ignoring !== (isApart ? facet : null) || !retrieval.facets.includes(facet)) continue;
    for (const [value, count] of Object.entries(answer.facetDistribution?.[facet] ?? {})) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}
