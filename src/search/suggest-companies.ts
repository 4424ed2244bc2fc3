import type { StoredCompanyCard } from './documents/company-document.js';
import type { SearchEngines } from './search-engines.js';
import type { Suggestions } from './suggestion.schema.js';
import { tokenize } from './understanding/tokens.js';

const LEAST_LETTERS = 3;
const MOST = 5;

/** Companies whose name has the words typed so far, those that recruit first. */
export async function suggestCompanies(engines: SearchEngines, text: string): Promise<Suggestions['companies']> {
  const words = tokenize(text).map(({ word }) => word);
  if ((words.at(-1)?.length ?? 0) < LEAST_LETTERS) return [];
  const { retrieved } = await engines.search('companies', {
    asked: [], near: [], askedWords: [], words, wordsIn: 'names', isOpen: true, allowSimilar: false, keys: {}, ranges: {}, occupations: [], circle: null, origin: null, sort: 'offers', offset: 0, size: MOST, facets: [],
  });
  return retrieved.hits.map(({ card }) => {
    const { id, name, communeName } = card as StoredCompanyCard;
    return { id, name, communeName };
  });
}
