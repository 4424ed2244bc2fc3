import { foldText } from '../../../shared/text.js';

/** Numbers words from 0 as they come; the same word in another spelling of case or accents has the same number. */
export class Vocabulary {
  private readonly asWritten = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  get size(): number {
    return this.folded.size;
  }

  numberOf(word: string): number {
    let number = this.asWritten.get(word);
    if (number === undefined) {
      const key = foldText(word);
      number = this.folded.get(key) ?? this.folded.size;
      this.folded.set(key, number);
      this.asWritten.set(word, number);
    }
    return number;
  }

  /** Distinct numbers of the words, in order of appearance. */
  numbersOf(words: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const word of words) {
      const number = this.numberOf(word);
      if (!numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }
}
