import { WITHOUT_REASONS } from '../assignment/lists/without-list.js';
import type { RuleNotice } from '../matching.schema.js';
import type { Rule } from '../rules/rule.js';
import { REFUSE_MASK, RULES, rulesOf } from '../rules/rule-table.js';
import { HAS_CONTRACT, HAS_CONTRACT_WORDS } from './rule-words.js';

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** Why someone has no list where no rule nor run says it. */
export const NO_LIST_REASONS = {
  'candidate.opted_out': 'La personne a choisi la recherche simple, sans propositions calculées.',
  'candidate.not_looking': 'La personne ne cherche pas en ce moment.',
  'run.awaited': 'Le prochain calcul fera sa liste.',
} as const;

/** The rules of a mask: those that refuse, then those that flag. What `refused` leaves out of the refusals (a pin overrode it) is said as a flag. */
export function noticesOf(rules: number, refused: number): RuleNotice[] {
  const refusing = rulesOf(refused).map((rule) => noticeOf(rule, 'refuse'));
  const overridden = rulesOf(rules & REFUSE_MASK & ~refused).map((rule) => noticeOf(rule, 'flag'));
  return [...refusing, ...overridden, ...rulesOf(rules & ~REFUSE_MASK).map((rule) => noticeOf(rule, 'flag'))];
}

/** Flags stored with a list, with their sentences. A code of an older table keeps its name. */
export function flagNotices(codes: readonly string[]): RuleNotice[] {
  return codes.map((code) => {
    if (code === HAS_CONTRACT) return { code, effect: 'flag', article: null, sentence: HAS_CONTRACT_WORDS.adviser };
    const rule = BY_CODE.get(code);
    return rule ? noticeOf(rule, 'flag') : { code, effect: 'flag', article: null, sentence: `À vérifier (${code}).` };
  });
}

/** A reason of `without_list`, or of `NO_LIST_REASONS`, with its sentence. */
export function reasonNotice(reason: string): { reason: string; sentence: string } {
  const sentences: Readonly<Record<string, string>> = { ...WITHOUT_REASONS, ...NO_LIST_REASONS };
  return { reason, sentence: sentences[reason] ?? BY_CODE.get(reason)?.sentence ?? 'Aucune offre ne convient pour l’instant.' };
}

function noticeOf({ code, article, sentence }: Rule, effect: RuleNotice['effect']): RuleNotice {
  return { code, effect, article, sentence };
}
