import type { Level } from '../../shared/level.js';
import { findLevel } from './levels.js';
import type { Lexicon } from './lexicon.js';
import { findPlace } from './find-place.js';
import type { Place } from './place-index.js';
import { findTrades, type FoundTrade, type FoundTrades } from './find-trades.js';
import { tokenize, type Token } from './tokens.js';

export interface UnderstoodOccupation {
  /** ROME code. */
  code: string;
  label: string;
  /** From 0 to 1. */
  confidence: number;
}

/** What a text means. */
export interface Understanding {
  /** Trades meant, surest first; empty when none was recognised. */
  occupations: UnderstoodOccupation[];
  place: Place | null;
  /** Kilometres, where the text says so: `20 km autour de Lille`. */
  radiusKm: number | null;
  level: Level | null;
  /** Folded words that were not understood and stay words. */
  words: string[];
  /** Folded words that named the trades. */
  tradeWords: string[];
}

export interface UnderstandOptions {
  /** Only the words: nothing is understood. */
  exact?: boolean;
  /** Parts that are not to be understood; their words stay words. */
  ignore?: readonly ('occupation' | 'place' | 'level')[];
  /** ROME codes that were chosen: no other trade is read in the text. */
  trades?: readonly string[];
}

/** Share of the confidence that passes from a trade to the older code it came from. */
const OLDER_CODE = 0.9;
const DISTANCE = /(\d{1,3})\s*(?:km|kms|kilometres?|kilomètres?)\b/i;

/** Turns a typed text into what was meant. Any text is allowed; an unknown word stays a word. Takes about 1 ms. */
export function understand(lexicon: Lexicon, text: string, options: UnderstandOptions = {}): Understanding {
  if (options.exact) return nothingUnderstood(tokenize(text));
  const ignored = new Set(options.ignore);
  const tokens = tokenize(text.replace(DISTANCE, ' '));
  const level = ignored.has('level') ? null : findLevel(tokens);
  const unlevelled = without(tokens, level?.at);
  const place = ignored.has('place') ? null : findPlace(unlevelled, lexicon.places, (word) => lexicon.vocabulary.knows(word));
  const rest = without(unlevelled, place?.at);
  const found = ignored.has('occupation') ? null : (chosenTrades(options.trades ?? [], rest) ?? findTrades(rest, lexicon, level?.level ?? null));
  const telling = rest.filter(({ isStop }) => !isStop);
  const isExplained = ({ at }: Token): boolean => found !== null && found.trades.length > 0 && found.explained.has(at);
  return {
    occupations: withOlderCodes(found?.trades ?? [], lexicon),
    place: place?.place ?? null,
    radiusKm: place === null ? null : distanceIn(text),
    level: level?.level ?? null,
    words: telling.filter((token) => !isExplained(token)).map(({ word }) => word),
    tradeWords: telling.filter(isExplained).map(({ word }) => word),
  };
}

/** All words are those of the trades chosen. */
function chosenTrades(codes: readonly string[], tokens: readonly Token[]): FoundTrades | null {
  if (codes.length === 0) return null;
  return { trades: codes.map((code) => ({ code, score: 1, entry: 0 })), explained: new Set(tokens.map(({ at }) => at)) };
}

/** Offers may still carry the older, wider code of a trade: it is meant too. */
function withOlderCodes(trades: readonly FoundTrade[], lexicon: Lexicon): UnderstoodOccupation[] {
  const scores = new Map(trades.map(({ code, score }) => [code, score]));
  for (const { code, score } of trades) {
    const older = lexicon.occupation(code)?.parentCode;
    if (older !== undefined && !scores.has(older) && lexicon.occupation(older) !== undefined) scores.set(older, score * OLDER_CODE);
  }
  return [...scores].map(([code, score]) => ({ code, label: lexicon.occupation(code)?.label ?? code, confidence: confidenceOf(score) }));
}

function nothingUnderstood(tokens: readonly Token[]): Understanding {
  return { occupations: [], place: null, radiusKm: null, level: null, words: tokens.map(({ word }) => word), tradeWords: [] };
}

function without(tokens: readonly Token[], places: readonly number[] | undefined): Token[] {
  return tokens.filter(({ at }) => !(places?.includes(at) ?? false));
}

function confidenceOf(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100;
}

function distanceIn(text: string): number | null {
  const typed = DISTANCE.exec(text);
  return typed === null ? null : Math.min(200, Math.max(1, Number(typed[1])));
}
