import type { MultiSearchQuery } from 'meilisearch';
import { stems } from '../../../shared/french-stem.js';
import type { IndexDefinition, Retrieval, Tier } from '../search-engine.js';
import { anyOf, filteredFacets, filtersOf, noneOf, type Filter } from './filters.js';

/** One query of a search: the hits of a tier, or what a facet counts without its own filter. */
export interface PlannedQuery {
  tier: Tier;
  /** The facet counted without its filter; null for the query that gives hits. */
  ignoring: string | null;
  /** False for hits that another tier counts as well. */
  counts: boolean;
  query: MultiSearchQuery;
}

/** So many hits from so far on. */
export interface Slice {
  offset: number;
  limit: number;
}

/** A tier in Meilisearch's terms: who belongs to it, and by which words. */
interface TierRule {
  tier: Tier;
  filter: Filter;
  words: readonly string[];
  attributes: readonly string[];
  /** Its hits are among those of another tier too, which counts them. */
  isPart: boolean;
}

/** The tiers a search has, best first. Apart from `askedWithWords`, a part of `asked`, no hit is in two. */
export function tierRules(retrieval: Retrieval, bySpelling: boolean): TierRule[] {
  const { asked, near, askedWords, words } = retrieval;
  const everywhere = ['names', 'body'];
  const names = retrieval.wordsIn === 'names' ? ['names'] : everywhere;
  if (bySpelling) return [{ tier: 'similar', filter: [], words, attributes: ['spelling'], isPart: false }];
  if (asked.length === 0) return [{ tier: words.length > 0 ? 'words' : 'asked', filter: [], words, attributes: names, isPart: false }];
  const ofAsked = anyOf('occupations', asked);
  const rules: TierRule[] = [];
  if (askedWords.length > 0) rules.push({ tier: 'askedWithWords', filter: [ofAsked], words: askedWords, attributes: everywhere, isPart: true });
  rules.push({ tier: 'asked', filter: [ofAsked], words: [], attributes: [], isPart: false });
  if (near.length > 0) rules.push({ tier: 'near', filter: [anyOf('occupations', near), noneOf('occupations', asked)], words: [], attributes: [], isPart: false });
  if (words.length > 0) rules.push({ tier: 'words', filter: [noneOf('occupations', [...asked, ...near])], words, attributes: names, isPart: false });
  return rules;
}

/** Every query of a search, to be sent together. `slices` says which hits of each tier are wanted, `without` which are not. */
export function planQueries(retrieval: Retrieval, definition: IndexDefinition, indexUid: string, bySpelling: boolean, slices: (tier: Tier) => Slice, without: readonly number[] = []): PlannedQuery[] {
  const apart = filteredFacets(retrieval, definition);
  const together = retrieval.facets.filter((facet) => !apart.includes(facet));
  return tierRules(retrieval, bySpelling).flatMap((rule) => {
    const hits = queryOf(rule, retrieval, definition, indexUid, null, rule.isPart ? [] : together, slices(rule.tier), bySpelling);
    if (rule.tier === 'asked' && without.length > 0) (hits.filter as Filter).push(`id NOT IN [${without.join(', ')}]`);
    const facets = rule.isPart ? [] : apart.map((facet) => queryOf(rule, retrieval, definition, indexUid, facet, [facet], { offset: 0, limit: 0 }, bySpelling));
    return [
      { tier: rule.tier, ignoring: null, counts: !rule.isPart, query: hits },
      ...facets.map((query, at) => ({ tier: rule.tier, ignoring: apart[at]!, counts: !rule.isPart, query })),
    ];
  });
}

function queryOf(rule: TierRule, retrieval: Retrieval, definition: IndexDefinition, indexUid: string, ignoring: string | null, facets: string[], slice: Slice, bySpelling: boolean): MultiSearchQuery {
  const text = rule.words.length === 0 ? '' : wordsText(rule.words, retrieval.isOpen && rule.tier !== 'askedWithWords', bySpelling);
  return {
    indexUid,
    q: text,
    filter: [...filtersOf(retrieval, ignoring), ...rule.filter],
    offset: slice.offset,
    limit: slice.limit,
    facets,
    ...(slice.limit === 0 ? {} : { sort: sortOf(retrieval, definition), attributesToRetrieve: ['id', 'card', '_geo', ...sortedBy(retrieval, definition)] }),
    ...(text === '' ? {} : { matchingStrategy: 'all' as const, attributesToSearchOn: [...rule.attributes] }),
  };
}

/** A space at the end says that the last word is finished. Folded words hold no operator. */
function wordsText(words: readonly string[], isOpen: boolean, bySpelling: boolean): string {
  const text = bySpelling ? words.join(' ') : stems(words.join(' '));
  return isOpen && (words.at(-1)?.length ?? 0) >= 3 ? text : `${text} `;
}

/** Numbers that hits of several queries are put in order by. */
function sortedBy({ sort }: Retrieval, definition: IndexDefinition): string[] {
  return sort === 'relevance' ? [] : [definition.freshness, ...(definition.sorts[sort] === undefined ? [] : [definition.sorts[sort].number])];
}

function sortOf(retrieval: Retrieval, definition: IndexDefinition): string[] {
  const byPlace = retrieval.origin === null ? [] : [`_geoPoint(${retrieval.origin.latitude}, ${retrieval.origin.longitude}):asc`];
  if (retrieval.sort === 'relevance') return byPlace;
  if (retrieval.sort === 'distance') return [...byPlace, `${definition.freshness}:desc`, 'id:asc'];
  const sort = definition.sorts[retrieval.sort]!;
  const first = `${sort.number}:${sort.descending ? 'desc' : 'asc'}`;
  return sort.number === definition.freshness ? [first, 'id:asc'] : [first, `${definition.freshness}:desc`, 'id:asc'];
}
