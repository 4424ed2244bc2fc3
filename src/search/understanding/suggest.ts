import type { CommuneFact } from '../../reference/reference-tables.js';
import { matchEntries, readWords } from './find-trades.js';
import { findPlace } from './find-place.js';
import type { Lexicon } from './lexicon.js';
import { placeKey } from './place-index.js';
import { tokenize, type Token } from './tokens.js';

/** A trade to choose, by one of its everyday names. */
export interface SuggestedTrade {
  code: string;
  label: string;
  appellation: string;
}

const POPULARITY = 0.35;
const LEAST = 0.35;
/** So many letters may be the beginning of a trade, even where they are a small word: `est`. */
const UNFINISHED = 3;

/** Trades whose everyday names begin or sound like what was typed, each once, most hired first among equals. */
export function suggestTrades(lexicon: Lexicon, text: string, most = 8): SuggestedTrade[] {
  const tokens = tokenize(text).map((token) => (token.isOpen && token.word.length >= UNFINISHED ? { ...token, isStop: false } : token));
  const readings = readWords(tokens, lexicon.vocabulary, lexicon.trades);
  const { entries } = lexicon.trades;
  const named = matchEntries(readings, lexicon.trades, null).filter(({ entry }) => entries[entry]!.kind === 'label' || entries[entry]!.kind === 'appellation');
  const best = new Map<string, { score: number; appellation: string }>();
  for (const { entry, score } of named) {
    const { codes, text: appellation } = entries[entry]!;
    const code = codes[0]!;
    const weighed = score * (1 - POPULARITY + POPULARITY * lexicon.popularity(code));
    if (weighed >= LEAST && weighed > (best.get(code)?.score ?? 0)) best.set(code, { score: weighed, appellation });
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1)).slice(0, most);
  return ranked.map(([code, { appellation }]) => ({ code, label: lexicon.occupation(code)?.label ?? code, appellation }));
}

/** Communes whose name or postal code begins like the last words typed; the most populous first. */
export function suggestCommunes(lexicon: Lexicon, text: string, most = 6): CommuneFact[] {
  const tokens = tokenize(text);
  for (let from = Math.max(0, tokens.length - lexicon.places.longestName - 2); from < tokens.length; from++) {
    const found = beginningWith(lexicon, tokens.slice(from), most);
    if (found.length > 0) return found;
  }
  const slip = findPlace(tokens.slice(-1), lexicon.places, (word) => lexicon.vocabulary.knows(word))?.place;
  return slip?.kind === 'commune' ? [slip.commune] : [];
}

function beginningWith(lexicon: Lexicon, tokens: readonly Token[], most: number): CommuneFact[] {
  const typed = tokens.map(({ word }) => word).join(' ');
  const { byName, byPostalCode } = lexicon.places;
  if (/^\d{2,5}$/.test(typed)) return firstOnes([...byPostalCode].filter(([code]) => code.startsWith(typed)).flatMap(([, communes]) => communes), most);
  const key = placeKey(typed);
  if (key.length < 2 || tokens.every(({ isStop }) => isStop)) return [];
  return firstOnes([...byName].filter(([name]) => name.startsWith(key)).flatMap(([, communes]) => communes), most);
}

function firstOnes(communes: readonly CommuneFact[], most: number): CommuneFact[] {
  return [...new Set(communes)].sort((a, b) => b.population - a.population || (a.insee < b.insee ? -1 : 1)).slice(0, most);
}
