import type { Level } from '../../shared/level.js';
import { familiarPhrase, isFamiliar } from './familiar-words.js';
import type { Token } from './tokens.js';
import type { EntryKind } from './trade-entries.js';
import type { TradeIndex } from './trade-index.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

/** A trade that a text may mean. */
export interface FoundTrade {
  code: string;
  /** 1 and a little above when several texts agree. */
  score: number;
  /** Number of the entry that brought it. */
  entry: number;
}

export interface FoundTrades {
  /** Best first; empty when nothing is near enough. */
  trades: FoundTrade[];
  /** Words (by place in the text) that the trades explain. */
  explained: ReadonlySet<number>;
}

/** A typed word with what it may mean. */
export interface Reading {
  at: number;
  weight: number;
  meanings: readonly Meaning[];
}

export const TRADE_TUNING = {
  /** Coverage of the typed words counts more than that of the entry's. */
  coverageExponent: 1.6,
  /** Share of the score kept by an entry that says much more than what was typed. */
  partialEntry: 0.45,
  /** Share kept where the entry's first word, the trade itself, was not typed. */
  headMissing: 0.82,
  /** Share that the number of hirings decides. */
  popularity: 0.3,
  /** Below, nothing was understood. */
  least: 0.3,
  /** The same where every word is supposed to be a slip: names of companies look like trades too. */
  leastBySlip: 0.55,
  /** Share of what the second best kind of text says (name, diploma, sector, skill) that is added to the best. */
  secondOpinion: 0.3,
  /** Share of the score kept where one word decided for several. */
  wordAlone: 0.7,
  /** Trades within this share of the best are meant too. */
  withinBest: 0.84,
  most: 15,
  /** A whole sector was meant: more trades belong to it. */
  mostOfSector: 60,
  /** Diplomas of the level that was asked for say more. */
  levelAsked: 1.25,
} as const;

/** What the search for trades needs of the lexicon; `popularity` from 0 to 1 by ROME code. */
export interface TradeLexicon {
  vocabulary: Vocabulary;
  trades: TradeIndex;
  popularity(code: string): number;
}

/**
 * Trades that the words mean, by how much of the words they cover, how much of the entry was typed, and hirings.
 * Where no trade covers the words together, the word that tells most decides alone.
 */
export function findTrades(tokens: readonly Token[], lexicon: TradeLexicon, level: Level | null): FoundTrades {
  const readings = readWords(tokens.filter(({ word }) => word.length > 2 || level !== null || isFamiliar(word)), lexicon.vocabulary, lexicon.trades);
  const all = tradesOf(readings, lexicon, level);
  if (all.trades.length > 0 || readings.length < 2) return all;
  const alone = readings.map((reading) => tradesOf([reading], lexicon, level));
  const best = alone.sort((a, b) => (b.trades[0]?.score ?? 0) - (a.trades[0]?.score ?? 0))[0]!;
  return { ...best, trades: best.trades.map((trade) => ({ ...trade, score: trade.score * TRADE_TUNING.wordAlone })) };
}

function tradesOf(readings: readonly Reading[], lexicon: TradeLexicon, level: Level | null): FoundTrades {
  const index = lexicon.trades;
  const ranked = rankCodes(matchEntries(readings, index, level), index, lexicon.popularity);
  const best = ranked[0];
  const isSure = readings.some(({ meanings }) => !meanings[0]!.isSlip);
  if (best === undefined || best.score < (isSure ? TRADE_TUNING.least : TRADE_TUNING.leastBySlip)) return { trades: [], explained: new Set() };
  const most = index.entries[best.entry]!.kind === 'sector' ? TRADE_TUNING.mostOfSector : TRADE_TUNING.most;
  const trades = ranked.filter(({ score }) => score >= best.score * TRADE_TUNING.withinBest).slice(0, most);
  return { trades, explained: explainedBy(trades, readings, index) };
}

/** The words that are known, with what they may mean. */
export function readWords(tokens: readonly Token[], vocabulary: Vocabulary, index: TradeIndex): Reading[] {
  const words = tokens.filter(({ isStop }) => !isStop).flatMap((token) => familiarPhrase(token.word)?.map((word) => ({ ...token, word })) ?? [token]);
  const readings = words.map(({ word, at, isOpen }) => ({ at, meanings: vocabulary.meanings(word, isOpen) }));
  return readings.filter(({ meanings }) => meanings.length > 0).map(({ at, meanings }) => ({ at, meanings, weight: index.rarity[meanings[0]!.stem]! }));
}

export interface EntryMatch {
  entry: number;
  score: number;
}

/** Scores every entry that shares a word with the text. */
export function matchEntries(readings: readonly Reading[], index: TradeIndex, level: Level | null): EntryMatch[] {
  const covered = new Map<number, { typed: number; entry: number; head: boolean }>();
  for (const { meanings, weight } of readings) {
    for (const [entry, meaning] of bestMeanings(meanings, index)) {
      const sum = covered.get(entry) ?? { typed: 0, entry: 0, head: false };
      sum.typed += weight * meaning.similarity;
      sum.entry += index.rarity[meaning.stem]!;
      sum.head ||= index.stemsOf[entry]![0] === meaning.stem;
      covered.set(entry, sum);
    }
  }
  const typedWeight = readings.reduce((sum, { weight }) => sum + weight, 0);
  const ofLevel = (entry: number): number => (level !== null && index.entries[entry]!.level === level ? TRADE_TUNING.levelAsked : 1);
  return [...covered].map(([entry, sum]) => ({ entry, score: scoreEntry(sum, typedWeight, entry, index) * ofLevel(entry) }));
}

/** For each entry, the best of a word's meanings that it holds. */
function bestMeanings(meanings: readonly Meaning[], index: TradeIndex): Map<number, Meaning> {
  const best = new Map<number, Meaning>();
  for (const meaning of meanings) for (const entry of index.entriesOf[meaning.stem]!) if (!best.has(entry)) best.set(entry, meaning);
  return best;
}

function scoreEntry(sum: { typed: number; entry: number; head: boolean }, typedWeight: number, entry: number, index: TradeIndex): number {
  const typed = Math.min(1, sum.typed / typedWeight) ** TRADE_TUNING.coverageExponent;
  const said = TRADE_TUNING.partialEntry + (1 - TRADE_TUNING.partialEntry) * Math.min(1, sum.entry / index.weightOf[entry]!);
  return typed * said * (sum.head ? 1 : TRADE_TUNING.headMissing) * index.kindWeight[entry]!;
}

/** Texts of one kind repeat one another; of two kinds they confirm. */
const OPINIONS: Readonly<Record<EntryKind, string>> = { label: 'name', appellation: 'name', certification: 'diploma', shortForm: 'diploma', sector: 'sector', skill: 'skill' };

function rankCodes(matches: readonly EntryMatch[], index: TradeIndex, popularity: (code: string) => number): FoundTrade[] {
  const opinions = new Map<string, Map<string, EntryMatch>>();
  for (const match of matches) {
    if (match.score < TRADE_TUNING.least * TRADE_TUNING.withinBest) continue;
    const { codes, kind } = index.entries[match.entry]!;
    for (const code of codes) {
      const byKind = opinions.get(code) ?? new Map<string, EntryMatch>();
      if (match.score > (byKind.get(OPINIONS[kind])?.score ?? 0)) byKind.set(OPINIONS[kind], match);
      opinions.set(code, byKind);
    }
  }
  const ranked = [...opinions].map(([code, byKind]) => weigh(code, [...byKind.values()], popularity(code)));
  return ranked.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

function weigh(code: string, opinions: EntryMatch[], popularity: number): FoundTrade {
  const [best, second] = opinions.sort((a, b) => b.score - a.score);
  const score = best!.score + TRADE_TUNING.secondOpinion * (second?.score ?? 0);
  return { code, score: score * (1 - TRADE_TUNING.popularity + TRADE_TUNING.popularity * popularity), entry: best!.entry };
}

function explainedBy(trades: readonly FoundTrade[], readings: readonly Reading[], index: TradeIndex): Set<number> {
  const stems = new Set(trades.flatMap(({ entry }) => index.stemsOf[entry]!));
  return new Set(readings.filter(({ meanings }) => meanings.some(({ stem }) => stems.has(stem))).map(({ at }) => at));
}
