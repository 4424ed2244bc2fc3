import type { IndexDefinition, Retrieval } from '../search-engine.js';
import { EARTH_RADIUS_KM } from '../../../shared/geo.js';

/** All of these hold; a list inside means any of its lines. */
export type Filter = (string | string[])[];

/** Meilisearch measures on a sphere of this radius: radii are scaled so that both engines cut the same circle. */
const MEILI_EARTH_RADIUS_KM = 6371;

/** A value as the filter language reads it; quotes and backslashes in it stay part of the value. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

export function anyOf(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map(quoted).join(', ')}]`;
}

export function noneOf(field: string, values: readonly string[]): string {
  return `${field} NOT IN [${values.map(quoted).join(', ')}]`;
}

/** The filters of a search; with `ignoring`, those without the one of that facet. */
export function filtersOf(retrieval: Retrieval, ignoring: string | null): Filter {
  const keys = Object.entries(retrieval.keys).filter(([key, wanted]) => wanted.length > 0 && key !== ignoring);
  return [
    ...keys.map(([key, wanted]) => anyOf(key, wanted)),
    ...Object.entries(retrieval.ranges).flatMap(([field, { min, max }]) => [...(min === undefined ? [] : [`${field} >= ${Math.ceil(min)}`]), ...(max === undefined ? [] : [`${field} <= ${Math.floor(max)}`])]),
    ...(retrieval.occupations.length > 0 ? [anyOf('occupations', retrieval.occupations)] : []),
    ...(retrieval.circle === null ? [] : [radiusFilter(retrieval)]),
  ];
}

function radiusFilter({ circle }: Retrieval): string {
  const { centre, radiusKm } = circle!;
  const metres = (radiusKm * 1000 * MEILI_EARTH_RADIUS_KM) / EARTH_RADIUS_KM;
  return `_geoRadius(${centre.latitude}, ${centre.longitude}, ${metres.toFixed(1)})`;
}

/** Facets whose own filter is set: their counts need a query of their own. */
export function filteredFacets(retrieval: Retrieval, definition: IndexDefinition): string[] {
  return retrieval.facets.filter((facet) => definition.facets.includes(facet) && (retrieval.keys[facet]?.length ?? 0) > 0);
}
