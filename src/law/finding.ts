import { LAW_RULES, type LawCode } from './law-rules.js';

/** What a rule of law says of a case: it refuses it, or asks an adviser to look. */
export interface Finding {
  /** Stable: `law.age_over_limit`. */
  code: LawCode;
  /** `L6222-1` */
  article: string;
  effect: 'refuse' | 'flag';
  /** One French sentence. */
  sentence: string;
}

/** The finding of a rule, as its table says it. */
export function finding(code: LawCode): Finding {
  const { article, effect, sentence } = LAW_RULES[code];
  return { code, article, effect, sentence };
}
