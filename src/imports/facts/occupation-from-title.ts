import type { Lexicon } from '../../search/understanding/lexicon.js';
import { understand } from '../../search/understanding/understand.js';

export interface FoundOccupation {
  /** ROME code. */
  code: string;
  /** From 0 to 1, below 1: nobody chose it. */
  confidence: number;
}

/** Below, a title names no trade: better none than a wrong one. */
const LEAST = 0.6;
/** Another trade this near in confidence makes the first less sure… */
const NEARLY = 0.05;
/** …by this much. */
const DOUBT = 0.8;
/** Never as sure as a person's choice. */
const MOST = 0.95;
/** `Assistant(e)`, `boulanger(ère)`, `soignant·e`: the endings of the other gender. */
const OTHER_GENDER = /\((?:e|ne|re|ère|euse|rice|trice|ière|ienne|le|ve|s)\)|[·•.]e?s?(?=\s|$)/gi;

/** The trade that a title names, by the everyday names of the reference table, accents and gender aside; null when it names none. */
export function occupationFromTitle(lexicon: Lexicon, title: string): FoundOccupation | null {
  // The closing space says that the last word is whole, not being typed.
  const { occupations } = understand(lexicon, `${title.replace(OTHER_GENDER, '')} `);
  const [best, next] = occupations;
  if (best === undefined) return null;
  const parentOf = (code: string): string | undefined => lexicon.occupation(code)?.parentCode;
  const isDoubtful = next !== undefined && parentOf(next.code) !== parentOf(best.code) && best.confidence - next.confidence < NEARLY;
  const confidence = Math.round(Math.min(MOST, best.confidence * (isDoubtful ? DOUBT : 1)) * 100) / 100;
  return confidence < LEAST ? null : { code: best.code, confidence };
}
