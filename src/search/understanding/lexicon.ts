import type { CommuneFact, OccupationFact, ReferenceTables } from '../../reference/reference-tables.js';
import { nearOccupations, type NearOccupations } from './near-occupations.js';
import { buildPlaceIndex, type PlaceIndex } from './place-index.js';
import { tradeEntries } from './trade-entries.js';
import { buildTradeIndex, type TradeIndex } from './trade-index.js';
import { Vocabulary } from './vocabulary.js';

/** All that turns a text into what was meant, in memory. Built once (about 0.3 s), then only read. */
export interface Lexicon {
  vocabulary: Vocabulary;
  trades: TradeIndex;
  places: PlaceIndex;
  near: NearOccupations;
  occupation(code: string): OccupationFact | undefined;
  commune(insee: string): CommuneFact | undefined;
  /** How likely the trade is to be meant, from 0 to 1: by hirings, and by whether a diploma up to BTS leads to it. */
  popularity(code: string): number;
}

const built = new WeakMap<ReferenceTables, Lexicon>();

/** The lexicon of these tables; the same tables give the same one. */
export function lexiconOf(tables: ReferenceTables): Lexicon {
  const known = built.get(tables);
  if (known !== undefined) return known;
  const lexicon = buildLexicon(tables);
  built.set(tables, lexicon);
  return lexicon;
}

function buildLexicon(tables: ReferenceTables): Lexicon {
  const vocabulary = new Vocabulary();
  const trades = buildTradeIndex(tradeEntries(tables), vocabulary);
  vocabulary.seal();
  const occupations = new Map(tables.occupations.map((fact) => [fact.code, fact]));
  const places = buildPlaceIndex(tables.communes);
  return {
    vocabulary, trades, places,
    near: nearOccupations(tables),
    occupation: (code) => occupations.get(code),
    commune: (insee) => places.byInsee.get(insee),
    popularity: popularityOf(tables),
  };
}

/** Those who search prepare at most a BTS as a rule: a trade beyond is seldom meant. */
const HIGHEST_LEVEL = 5;

/** Hirings are known for the older codes: a newer one has a quarter of its parent's. */
function popularityOf(tables: ReferenceTables): (code: string) => number {
  const hirings = new Map<string, number>();
  for (const fact of tables.hirings) hirings.set(fact.occupationCode, (hirings.get(fact.occupationCode) ?? 0) + fact.hirings);
  const most = Math.log(1 + Math.max(1, ...hirings.values()));
  const share = (count: number): number => Math.log(1 + count) / most;
  const reachable = new Set(tables.certifications.filter(({ level }) => level <= HIGHEST_LEVEL).flatMap(({ occupationCodes }) => occupationCodes));
  const byHirings = ({ code, parentCode }: OccupationFact): number => share(hirings.get(code) ?? (hirings.get(parentCode) ?? 0) / 4);
  const shares = new Map(tables.occupations.map((fact) => [fact.code, (byHirings(fact) + (reachable.has(fact.code) ? 1 : 0)) / 2]));
  return (code) => shares.get(code) ?? 0;
}
