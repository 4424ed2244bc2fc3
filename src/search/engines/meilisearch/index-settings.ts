import type { Settings } from 'meilisearch';
import type { IndexDefinition } from '../search-engine.js';

/** Words that PostgreSQL's French leaves out too. */
const STOP_WORDS = 'a au aux avec ce ces dans de des du elle en et eux il je la le les leur lui ma mais me meme mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l m n s t y'.split(' ');

/** Raised when anything here changes: the index is then made anew beside the live one. */
export const SETTINGS_VERSION = 6;

/**
 * Words are found exactly in `names` and `body`, which hold stems; `spelling` holds names as they are written and forgives slips.
 * Sorting comes first, so that a place or a date orders what the words found; then titles and names before the rest; the freshest and the oldest id
 * decide between equals. Finer points of words are the ranking's, the same for every engine.
 */
export function indexSettings(definition: IndexDefinition): Settings {
  return {
    searchableAttributes: ['names', 'spelling', 'body'],
    filterableAttributes: ['id', 'occupations', '_geo', ...Object.keys(definition.keys), ...definition.numbers],
    sortableAttributes: ['id', '_geo', ...definition.numbers],
    displayedAttributes: ['id', 'card', 'digest', '_geo', ...definition.numbers],
    rankingRules: ['sort', 'words', 'attributeRank', 'typo', `${definition.freshness}:desc`, 'id:asc'],
    // By word, though no rule looks at it: Meilisearch reads `fnord` as `f nord` too, and these must then stand side by side.
    proximityPrecision: 'byWord',
    // Nobody searches among the values of a facet.
    facetSearch: false,
    typoTolerance: { enabled: true, disableOnAttributes: ['names', 'body'], minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    stopWords: [...STOP_WORDS],
    faceting: { maxValuesPerFacet: 1_000 },
    pagination: { maxTotalHits: 200_000 },
  };
}
