import { damerau } from './damerau.js';
import { familiarMeanings, isFamiliar } from './familiar-words.js';
import { roots, stem } from '../../shared/french-stem.js';

/** How sure one is that a typed word means a known one, from 0 to 1. */
const SIMILARITY = { exact: 1, stem: 0.97, familiar: 0.95, root: 0.9, typo: [0.93, 0.86, 0.72], otherFirstLetter: 0.6, prefixLeast: 0.7 } as const;
const PREFIX_LETTERS = 3;
/** In shorter words a slip makes another word. */
const SLIP_LETTERS = 5;
/** A prefix may open many words; the best known are enough. */
const PREFIX_WORDS = 40;

/** A known word that a typed one may mean. */
export interface Meaning {
  stem: number;
  similarity: number;
  /** A slip of the finger was supposed. */
  isSlip: boolean;
}

/**
 * The words of the lexicon, with the ways a typed word may reach them: as it stands, by its stem, by a familiar name,
 * by a common root (coiffure, coiffeur), by a slip of the finger, as a beginning. Stems are numbered.
 */
export class Vocabulary {
  private readonly stems = new Map<string, number>();
  private readonly words: string[] = [];
  /** Each word with its double letters written once: they are what people miss most. */
  private readonly single: string[] = [];
  private readonly wordStem: number[] = [];
  private readonly wordAt = new Map<string, number>();
  private readonly byRoot = new Map<string, number[]>();
  private readonly byBigram = new Map<string, number[]>();
  private sorted: number[] = [];

  get size(): number {
    return this.stems.size;
  }

  /** Adds a folded word; returns the number of its stem. */
  add(word: string): number {
    const known = this.wordAt.get(word);
    if (known !== undefined) return this.wordStem[known]!;
    const at = this.words.push(word) - 1;
    this.single.push(singled(word));
    const number = this.numberOf(stem(word));
    this.wordStem.push(number);
    this.wordAt.set(word, at);
    for (const root of roots(word)) push(this.byRoot, root, at);
    for (const pair of bigrams(this.single[at]!)) push(this.byBigram, pair, at);
    return number;
  }

  /** To be called once after the last `add`. */
  seal(): void {
    this.sorted = this.words.map((_, at) => at).sort((a, b) => (this.words[a]! < this.words[b]! ? -1 : 1));
  }

  /** True when the word, its stem or a familiar name of it is known: no slip needs to be supposed. */
  knows(word: string): boolean {
    return this.wordAt.has(word) || this.stems.has(stem(word)) || isFamiliar(word);
  }

  /** What a folded word may mean, best first; `isOpen` when it may be unfinished. Empty when nothing is near. */
  meanings(word: string, isOpen: boolean): Meaning[] {
    const best = new Map<number, number>();
    this.sure(word, 1, best);
    const isSure = best.size > 0;
    if (isOpen || !isSure) this.openedBy(word, isOpen, best);
    const withoutSlip = new Map(best);
    if (!isSure) this.slips(word, best);
    return [...best].map(([stemNumber, similarity]) => ({ stem: stemNumber, similarity, isSlip: withoutSlip.get(stemNumber) !== similarity })).sort((a, b) => b.similarity - a.similarity);
  }

  /** Words reached without supposing a slip, scaled by `factor`. */
  private sure(word: string, factor: number, best: Map<number, number>): void {
    const at = this.wordAt.get(word);
    if (at !== undefined) raise(best, this.wordStem[at]!, SIMILARITY.exact * factor);
    const stemmed = this.stems.get(stem(word));
    if (stemmed !== undefined) raise(best, stemmed, SIMILARITY.stem * factor);
    for (const meant of familiarMeanings(word)) {
      const number = this.stems.get(stem(meant));
      if (number !== undefined) raise(best, number, SIMILARITY.familiar * factor);
    }
    for (const root of roots(word)) for (const other of this.byRoot.get(root) ?? []) raise(best, this.wordStem[other]!, SIMILARITY.root * factor);
  }

  /** Words that begin so: `boulang`; or so without the o of familiar shortenings: `mecano`, `restau`. */
  private openedBy(word: string, isOpen: boolean, best: Map<number, number>): void {
    if (word.length < PREFIX_LETTERS) return;
    const short = word.length >= 5 && /ot?$/.test(word) ? word.replace(/ot?$/, '') : null;
    if (isOpen) this.prefixed(word, best);
    else if (word.length >= 5) this.prefixed(word, best);
    if (short !== null && best.size === 0) this.prefixed(short, best);
  }

  private prefixed(prefix: string, best: Map<number, number>): void {
    let at = this.firstFrom(prefix);
    for (let taken = 0; at < this.sorted.length && taken < PREFIX_WORDS * 4; at++, taken++) {
      const word = this.words[this.sorted[at]!]!;
      if (!word.startsWith(prefix)) return;
      const typed = prefix.length / word.length;
      raise(best, this.wordStem[this.sorted[at]!]!, SIMILARITY.prefixLeast + (SIMILARITY.stem - SIMILARITY.prefixLeast) * typed ** 2);
    }
  }

  private firstFrom(prefix: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[this.sorted[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Words one or two slips away, with what their roots bring. */
  private slips(word: string, best: Map<number, number>): void {
    const typed = singled(word);
    const limit = word.length < SLIP_LETTERS ? 0 : slipsAllowed(typed);
    if (limit === 0) return;
    for (const at of this.sharingLetters(typed, limit)) {
      const edits = damerau(typed, this.single[at]!, limit);
      if (edits > limit) continue;
      const known = this.words[at]!;
      const first = soundsAlike(word, known) ? 1 : SIMILARITY.otherFirstLetter;
      this.sure(known, SIMILARITY.typo[edits]! * first, best);
    }
  }

  /** Known words of about this length that share enough pairs of letters to be within `limit` slips. */
  private sharingLetters(word: string, limit: number): number[] {
    const shared = new Map<number, number>();
    const pairs = bigrams(word);
    for (const pair of pairs) for (const at of this.byBigram.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const least = Math.max(1, pairs.length - 3 * limit);
    return [...shared].filter(([at, count]) => count >= least && Math.abs(this.single[at]!.length - word.length) <= limit).map(([at]) => at);
  }

  private numberOf(stemmed: string): number {
    const known = this.stems.get(stemmed);
    if (known !== undefined) return known;
    this.stems.set(stemmed, this.stems.size);
    return this.stems.size - 1;
  }
}

/** One slip from 4 letters (doubled ones written once), two from 8. */
function slipsAllowed(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [[/^h/, ''], [/^(qu|c|k)/, 'k'], [/^(ph|f)/, 'f'], [/^(g|j)/, 'j'], [/^(s|c(?=[eiy]))/, 's'], [/^(ae|e|ai)/, 'e'], [/^(eau|au|o)/, 'o'], [/^(i|y)/, 'i']];

/** Slips seldom fall on the first letter, except between letters that sound alike. */
export function soundsAlike(a: string, b: string): boolean {
  const sound = (word: string): string => SOUNDS.reduce((heard, [pattern, letter]) => heard.replace(pattern, letter), word).charAt(0);
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]) || sound(a) === sound(b);
}

function singled(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

function bigrams(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function raise(best: Map<number, number>, key: number, value: number): void {
  if (value > (best.get(key) ?? 0)) best.set(key, value);
}
