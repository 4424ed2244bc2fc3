import { describe, expect, it } from '@jest/globals';
import { isCalendarDate } from '../shared/calendar-date.js';
import { LAW_RULES, type LawRule } from './law-rules.js';

describe('the table of the rules of law', () => {
  it.each(Object.entries<LawRule>(LAW_RULES))('%s has an article, dates and a sentence', (code, rule) => {
    expect(code).toMatch(/^law\.[a-z_]+$/);
    expect(rule.article).toMatch(/^[LRD]\d{4}-\d+(-\d+)?$/);
    expect(isCalendarDate(rule.validFrom)).toBe(true);
    expect(rule.validTo === null || rule.validTo > rule.validFrom).toBe(true);
    expect(rule.sentence).toMatch(/^[A-ZÀÉ].+\.$/);
  });
});
