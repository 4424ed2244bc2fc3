import { describe, expect, it } from '@jest/globals';
import { payBands, payLines, payRange } from './pay-words.js';

const contract = { contractKind: 'apprenticeship' as const, startsOn: '2027-09-01', durationMonths: 24 };
const plain = (text: string | null): string | undefined => text?.replace(/\s/gu, ' ');

describe('pay in words', () => {
  it('goes up with the year and the age of the reader', () => {
    expect(payLines(contract, { birthDate: '2010-03-07', level: 0 }).map(({ label }) => label)).toEqual(['1re année, 17 ans', '2e année, 18 ans']);
  });
  it('says the range at the reader’s age', () => expect(plain(payRange(contract, { birthDate: '2010-03-07', level: 0 }))).toBe('de 504 à 952 € par mois à ton âge'));
  it('says the range of all ages to a stranger', () => expect(plain(payRange(contract, null))).toBe('de 504 à 1 867 € par mois selon ton âge'));
  it('has one amount when the years are paid alike', () => expect(plain(payRange(contract, { birthDate: '1999-01-01', level: 0 }))).toBe('1 867 € par mois à ton âge'));
  it('has a line for each band of ages', () => expect(payBands(contract).map(({ ages, years }) => [ages, years.length])).toEqual([['Moins de 18 ans', 2], ['18 à 20 ans', 2], ['21 à 25 ans', 2], ['26 ans et plus', 2]]));
  it.each([{ ...contract, contractKind: 'permanent' as const }, { ...contract, startsOn: null }])('says nothing where the law sets no scale', (other) => expect(payRange(other, null)).toBeNull());
});
