import { foldText } from '../../shared/text.js';
import { SMALL_WORDS } from './stop-words.js';
import { ENTRY_WEIGHTS, type TradeEntry } from './trade-entries.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Every entry of the nomenclatures as numbered stems, with the entries of each stem.
 * A stem's weight is its rarity: `agent` tells little, `boulanger` tells all.
 */
export interface TradeIndex {
  entries: readonly TradeEntry[];
  /** Stems of each entry, each once, in order. */
  stemsOf: readonly (readonly number[])[];
  /** Entries that hold each stem. */
  entriesOf: readonly (readonly number[])[];
  /** Rarity of each stem, > 0. */
  rarity: Float64Array;
  /** Sum of the rarities of each entry's stems. */
  weightOf: Float64Array;
  /** How much each entry says about its trade, see `ENTRY_WEIGHTS`. */
  kindWeight: Float64Array;
}

/** Builds the index and adds the words of the entries to `vocabulary`; entries without a telling word are left out. */
export function buildTradeIndex(entries: readonly TradeEntry[], vocabulary: Vocabulary): TradeIndex {
  const kept: TradeEntry[] = [];
  const stemsOf: number[][] = [];
  for (const entry of entries) {
    const stems = [...new Set(tellingWords(entry.text).map((word) => vocabulary.add(word)))];
    if (stems.length === 0) continue;
    kept.push(entry);
    stemsOf.push(stems);
  }
  const entriesOf = invert(stemsOf, vocabulary.size);
  const rarity = Float64Array.from(entriesOf, (list) => Math.log(1 + kept.length / (1 + list.length)));
  return {
    entries: kept,
    stemsOf,
    entriesOf,
    rarity,
    weightOf: Float64Array.from(stemsOf, (stems) => stems.reduce((sum, stem) => sum + rarity[stem]!, 0)),
    kindWeight: Float64Array.from(kept, ({ kind }) => ENTRY_WEIGHTS[kind]),
  };
}

/** The folded words of a text that tell something: `Agent / Agente d'accueil` → `agent agente accueil`. */
export function tellingWords(text: string): string[] {
  return foldText(text).split(' ').filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
}

function invert(stemsOf: readonly (readonly number[])[], size: number): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  stemsOf.forEach((stems, entry) => stems.forEach((stem) => lists[stem]!.push(entry)));
  return lists;
}
