import type { Point } from '../../shared/geo.js';

/** What can be searched; each is fed from one module. */
export const INDEX_NAMES = ['offers', 'programmes', 'companies', 'candidates'] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/** What an index is made of: its filters, counts and sorts, by name. Both engines build theirs from it. */
export interface IndexDefinition {
  name: IndexName;
  /** Raised when documents must be made anew. */
  version: number;
  /** Filters by equality; `many` where a document has several values. */
  keys: Readonly<Record<string, { many: boolean }>>;
  /** Keys that are counted. */
  facets: readonly string[];
  /** Filters by range and sorts. */
  numbers: readonly string[];
  /** The number that tells the freshest, largest first: it decides between equals. */
  freshness: string;
  /** Sorts by a number; documents without it come last. */
  sorts: Readonly<Record<string, { number: string; descending: boolean }>>;
}

/** A document as an engine keeps it; made by a pure projection. */
export interface SearchDocument {
  /** Greater than 0. */
  id: number;
  /** ROME codes. */
  occupations: readonly string[];
  point: Point | null;
  /** Plain words: what it is called, whose it is, and everything else. */
  texts: { title: string; name: string; body: string };
  keys: Readonly<Record<string, string | readonly string[] | null>>;
  numbers: Readonly<Record<string, number | null>>;
  /** What is shown; engines do not look into it. */
  card: object;
}

/** Where a hit comes from: of a trade asked for and with the words that remain; of one; of a near one; found by words; found by similar words. */
export const TIERS = ['askedWithWords', 'asked', 'near', 'words', 'similar'] as const;
export type Tier = (typeof TIERS)[number];

export interface Circle {
  centre: Point;
  radiusKm: number;
}

/** A filter by range, both ends included. Documents without the number are left out. */
export interface Range {
  min?: number;
  max?: number;
}

export interface Retrieval {
  /** Trades asked for; with none, words decide; with neither, everything is found. */
  asked: readonly string[];
  near: readonly string[];
  /** Folded words that remain beside the trades: hits with all of them come first. */
  askedWords: readonly string[];
  /** Folded words that find hits of any trade, all of them required. */
  words: readonly string[];
  /** Where these are looked for: title and name, or everything. */
  wordsIn: 'names' | 'everything';
  /** The last word may be unfinished. */
  isOpen: boolean;
  /** Where nothing has the words, words like them are looked for. */
  allowSimilar: boolean;
  keys: Readonly<Record<string, readonly string[]>>;
  ranges: Readonly<Record<string, Range>>;
  /** Only these trades. */
  occupations: readonly string[];
  circle: Circle | null;
  /** Where distances are counted from. */
  origin: Point | null;
  /** `relevance`, `distance`, or a sort of the index. */
  sort: string;
  offset: number;
  size: number;
  facets: readonly string[];
}

export interface RetrievedHit {
  id: number;
  tier: Tier;
  /** Kilometres from the origin; null without one, or without a point. */
  distanceKm: number | null;
  card: unknown;
}

export interface Retrieved {
  hits: RetrievedHit[];
  total: number;
  tiers: Readonly<Record<Tier, number>>;
  /** Counts by facet and value; a facet's counts ignore its own filter. */
  facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

export function nothingRetrieved(): Retrieved {
  return { hits: [], total: 0, tiers: { askedWithWords: 0, asked: 0, near: 0, words: 0, similar: 0 }, facets: {} };
}

/** What an engine could not take, document by document. */
export interface IndexReport {
  indexed: number;
  refused: { id: number; reason: string }[];
}

export interface Rebuilding {
  /** Hands documents to the index in the making; the same id again replaces. Returns once more may be handed over. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  /** Waits until all that was put is in; what could not be taken is said. */
  settle(): Promise<IndexReport>;
  remove(ids: readonly number[]): Promise<void>;
  count(): Promise<number>;
  /** Makes it the live index, at once for everybody; until then a search finds the old one, or rejects where there is none. */
  swap(): Promise<void>;
  /** Throws the index in the making away. */
  abandon(): Promise<void>;
}

/** A document as an engine keeps it, told by its digest (`digestOf`). */
export interface KeptDocument {
  id: number;
  digest: string;
}

export interface IndexStats {
  documents: number;
}

/** Port: where documents are found. Every method may reject when the engine does not answer. */
export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch';
  /** Raised when documents must be laid out anew. */
  readonly layout: number;
  index(index: IndexName, documents: readonly SearchDocument[]): Promise<IndexReport>;
  remove(index: IndexName, ids: readonly number[]): Promise<void>;
  search(index: IndexName, retrieval: Retrieval): Promise<Retrieved>;
  /** Begins an index beside the live one. */
  rebuild(index: IndexName): Promise<Rebuilding>;
  /** Null where there is no such index: it was never filled, or its server lost it. */
  stats(index: IndexName): Promise<IndexStats | null>;
  /** The digests of the documents that are kept, or of those with these ids, in pages. */
  digests(index: IndexName, ids?: readonly number[]): AsyncIterable<KeptDocument[]>;
  isUp(): Promise<boolean>;
}
