import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { lineField, linesField, personNameField, thingNameField, withoutUnseen } from './text-fields.js';

const codesOf = (schema: z.ZodType, text: string): unknown[] => (schema.safeParse(text).error?.issues ?? []).map((issue) => (issue.code === 'custom' ? issue.params?.['code'] : issue.code));

describe('texts that people type', () => {
  it.each(['a\u001bb', 'a\u0000b', 'a\u0085b', 'a\u007fb', '\u202e\u202ea', 'a\u200bb', 'a\u2066b', 'a\u200db', 'a\ud800b', 'a\u2028b'])('%j is refused in one line and in several', (text) => {
    expect(codesOf(lineField, text)).toEqual(['text.control_characters']);
    expect(codesOf(linesField, text)).toEqual(['text.control_characters']);
  });

  it('have line ends and tabs only where there are several lines', () => {
    for (const text of ['a\nb', 'a\r\nb', 'a\tb', 'bou\u00adlanger']) {
      expect(codesOf(linesField, text)).toEqual([]);
      expect(codesOf(lineField, text)).toEqual(['text.control_characters']);
    }
  });

  it.each(['Zoé-Éléonore', 'Đặng Thị', 'L’Œuvre d’Été', 'محمد', 'Chef 👩‍🍳 ❤️‍🔥'])('%s is an honest text, and a name', (text) => expect(codesOf(personNameField, text)).toEqual([]));

  it('lose what is not seen when a program sent them', () => expect(withoutUnseen('\u202eA\u0000\tb\u00adc\u0085\u2028d\n')).toBe('A\tbc\nd\n'));

  it('have a letter when they name somebody, a letter or a digit when they name something', () => {
    for (const text of ['.', '12', '👍', '\u115f\u3164']) expect(codesOf(personNameField, text)).toEqual(['text.no_letter']);
    expect(codesOf(thingNameField, '1900')).toEqual([]);
    expect(codesOf(thingNameField, '— —')).toEqual(['text.no_letter']);
    expect(codesOf(personNameField.min(1), '  ')).toEqual(['too_small']);
  });
});
