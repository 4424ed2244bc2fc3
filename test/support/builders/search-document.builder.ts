import type { Retrieval, SearchDocument } from '../../../src/search/engines/search-engine.js';
import type { Point } from '../../../src/shared/geo.js';

export const AT_LILLE: Point = { latitude: 50.6317, longitude: 3.0478 };

/** A point so many kilometres north of another. */
export function northOf({ latitude, longitude }: Point, km: number): Point {
  return { latitude: latitude + km / 111.319, longitude };
}

interface Over {
  occupations?: string[];
  point?: Point | null;
  title?: string;
  name?: string;
  body?: string;
  keys?: SearchDocument['keys'];
  numbers?: SearchDocument['numbers'];
}

/** An offer of a baker in Lille, as a document. */
export function aDocument(id: number, over: Over = {}): SearchDocument {
  const { title = `Offre ${id}`, name = '', body = '' } = over;
  return {
    id,
    occupations: over.occupations ?? ['D1102'],
    point: over.point === undefined ? AT_LILLE : over.point,
    texts: { title, name, body },
    keys: {
      contract: 'apprenticeship', level: '3', start: '2027-09', sector: ['commerce-et-distribution'], department: '59', licence: 'not_needed', zone: '3216', branch: '0843', rhythm: 'one_week_of_two', ...over.keys,
    },
    numbers: { startsOn: 21_000, duration: 24, published: 20_000, expires: 30_000, applicants: 0, ...over.numbers },
    card: { id, title },
  };
}

/** A search for everything, by relevance. */
export function aRetrieval(over: Partial<Retrieval> = {}): Retrieval {
  return {
    asked: [], near: [], askedWords: [], words: [], wordsIn: 'everything', isOpen: false, allowSimilar: true, keys: {}, ranges: {}, occupations: [],
    circle: null, origin: null, sort: 'relevance', offset: 0, size: 200, facets: [], ...over,
  };
}
