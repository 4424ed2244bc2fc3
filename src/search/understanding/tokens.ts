import { foldText } from '../../shared/text.js';
import { FIELD_WORDS, SMALL_WORDS } from './stop-words.js';

/** A word of what was typed. */
export interface Token {
  /** Folded: lower case, no accent. */
  word: string;
  /** 0-based place among all the words typed. */
  at: number;
  /** Says nothing by itself: article, preposition, "alternance". */
  isStop: boolean;
  /** The last word, with nothing typed after it: may be unfinished. */
  isOpen: boolean;
}

/** More words than this say no more about what is meant. */
const MAX_WORDS = 24;

/** The words of a text, folded, in order; `st` and `ste` spelt out. */
export function tokenize(text: string): Token[] {
  const words = foldText(text.replace(/\bh\s*\/\s*f\b|\bf\s*\/\s*h\b/gi, ' ')).split(' ').filter(Boolean).slice(0, MAX_WORDS);
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return words.map((word, at) => ({
    word: word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word,
    at,
    isStop: SMALL_WORDS.has(word) || FIELD_WORDS.has(word),
    isOpen: isUnfinished && at === words.length - 1,
  }));
}
