import { foldText } from '../shared/text.js';
import { askedPlace, pointOf } from './asked-place.js';
import { nothingRetrieved, type IndexName, type Retrieval, type Retrieved, type SearchEngine } from './engines/search-engine.js';
import { askedQuestion, relaxed, type Question, type SearchQuery } from './question.js';
import type { SearchEngines } from './search-engines.js';
import { searchErrors } from './search.errors.js';
import type { Lexicon } from './understanding/lexicon.js';
import { understand } from './understanding/understand.js';

/** What was found, and for which question: where nothing was found, less is asked. */
export interface Found<Q extends SearchQuery> {
  question: Question<Q>;
  retrieved: Retrieved;
  engine: SearchEngine['name'];
}

/** Understands and retrieves; ranking is the caller's. Throws `search.place_unknown` and `search.sort_needs_place`. */
export async function runSearch<Q extends SearchQuery>(engines: SearchEngines, lexicon: Lexicon, index: IndexName, query: Q, retrievalFor: (question: Question<Q>) => Retrieval): Promise<Found<Q>> {
  const given = askedPlace(query.place, lexicon);
  let question = askedQuestion(query, understand(lexicon, query.text, { exact: query.exact, ignore: query.ignore, trades: query.trade }), given, lexicon);
  if (query.sort === 'distance' && pointOf(question.place) === null) throw searchErrors.distanceNeedsPlace();
  // Signs without a letter or a digit ask for something, and nothing has them.
  if (query.text !== '' && foldText(query.text) === '') return { question, retrieved: nothingRetrieved(), engine: engines.first.name };
  let found = await engines.search(index, retrievalFor(question));
  for (let next = relaxed(question); found.retrieved.total === 0 && next !== null; next = relaxed(question)) {
    question = next;
    found = await engines.search(index, retrievalFor(question));
  }
  return { question, ...found };
}
