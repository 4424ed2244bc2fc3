import type { CalendarDate } from '../../shared/calendar-date.js';
import { LAW_PAIR_RULES } from './law-pair-rules.js';
import type { Rule } from './rule.js';
import type { RuledPair } from './ruled-pair.js';
import { SAID_RULES } from './said-rules.js';
import { SENSE_RULES } from './sense-rules.js';

/** A change of any rule is a new version. */
export const RULES_VERSION = '2026-11';

const all = [...LAW_PAIR_RULES, ...SENSE_RULES, ...SAID_RULES];

/** Every rule, those that refuse first; a rule's place is its bit in a mask. At most 31. */
export const RULES: readonly Rule[] = [...all.filter(({ effect }) => effect === 'refuse'), ...all.filter(({ effect }) => effect === 'flag')];

const BITS = new Map(RULES.map(({ code }, place) => [code, 1 << place]));

/** The bit of a rule. Throws RangeError for a code that is not in the table. */
export function ruleBit(code: string): number {
  const bit = BITS.get(code);
  if (bit === undefined) throw new RangeError(`no rule ${code}`);
  return bit;
}

/** Bits of all rules that a test holds for. */
export function maskWhere(test: (rule: Rule) => boolean): number {
  return RULES.reduce((mask, rule, place) => (test(rule) ? mask | (1 << place) : mask), 0);
}

export const REFUSE_MASK = maskWhere(({ effect }) => effect === 'refuse');
/** What an adviser's pin overrides: a refusal of sense, except that no seat is left. */
export const PIN_OVERRIDES_MASK = maskWhere(({ effect, origin, code }) => effect === 'refuse' && origin === 'sense' && code !== 'offer.full');

/** Rules in force for a contract that starts on this day. */
export function rulesInForce(startsOn: CalendarDate): number {
  return maskWhere(({ validFrom, validTo }) => startsOn >= validFrom && (validTo === null || startsOn <= validTo));
}

/** The readable way: bits of the rules that speak of the pair. The kernel must give the very same. */
export function ruleMask(pair: RuledPair): number {
  return maskWhere((rule) => rule.applies(pair)) & rulesInForce(pair.offer.startsOn);
}

/** The rules of a mask, in order. */
export function rulesOf(mask: number): Rule[] {
  return RULES.filter((_, place) => (mask & (1 << place)) !== 0);
}
