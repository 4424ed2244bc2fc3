import { describe, expect, it } from '@jest/globals';
import { ageForPay, apprenticePay, apprenticePayByYear, apprenticePercent, contractYear, professionalisationPay, professionalisationPercent, type ContractYear } from './pay.js';
import { monthlySmic, smicOn } from './smic.js';

describe('the SMIC', () => {
  it.each([
    ['2024-01-01', 1165, 176_692],
    ['2024-10-31', 1165, 176_692],
    ['2024-11-01', 1188, 180_180],
    ['2026-01-01', 1202, 182_303],
    ['2026-05-31', 1202, 182_303],
    ['2026-06-01', 1231, 186_702],
    ['2030-01-01', 1231, 186_702],
  ])('on %s is %d cents an hour, %d a month', (date, hourly, monthly) => {
    expect(smicOn(date).hourlyCents).toBe(hourly);
    expect(monthlySmic(date)).toBe(monthly);
  });

  it('is not known before 2024', () => expect(() => smicOn('2023-12-31')).toThrow(RangeError));
});

describe('least pay of apprentices (D6222-26)', () => {
  it.each<[number, [number, number, number]]>([
    [15, [27, 39, 55]], [17, [27, 39, 55]], [18, [43, 51, 67]], [20, [43, 51, 67]], [21, [53, 61, 78]], [25, [53, 61, 78]], [26, [100, 100, 100]], [40, [100, 100, 100]],
  ])('at %d: %p %% of the SMIC', (age, expected) => {
    expect(([1, 2, 3] as ContractYear[]).map((year) => apprenticePercent(age, year))).toEqual(expected);
  });

  it('is the figure published for January 2026', () => {
    expect([apprenticePay(17, 1, '2026-01-01'), apprenticePay(18, 2, '2026-01-01'), apprenticePay(21, 3, '2026-01-01')]).toEqual([49_222, 92_975, 142_196]);
  });

  it('rises by a birthday on the first of the next month (D6222-34)', () => {
    expect(ageForPay('2009-03-10', '2027-03-31', '2026-09-01')).toBe(17);
    expect(ageForPay('2009-03-10', '2027-04-01', '2026-09-01')).toBe(18);
    expect(ageForPay('2009-03-01', '2027-03-15', '2026-09-01')).toBe(17);
    expect(ageForPay('2009-03-10', '2027-03-15', '2027-03-15')).toBe(18);
  });

  it('is told year by year', () => {
    expect(apprenticePayByYear('2009-03-10', '2026-12-01', 24)).toEqual([
      { year: 1, percent: 27, cents: 50_410 },
      { year: 2, percent: 51, cents: 95_218 },
    ]);
    expect(apprenticePayByYear('2009-03-10', '2026-12-01', 6)).toHaveLength(1);
    expect(apprenticePayByYear('2009-03-10', '2026-12-01', 48)).toHaveLength(3);
  });

  it.each([['2027-11-30', 1], ['2027-12-01', 2], ['2028-11-30', 2], ['2028-12-01', 3], ['2031-01-01', 3]])('%s is in year %d of a contract of December 2026', (date, year) => {
    expect(contractYear('2026-12-01', date)).toBe(year);
  });
});

describe('least pay in professionalisation (D6325-14 to D6325-18)', () => {
  it.each([[17, false, 55], [20, true, 65], [21, false, 70], [25, true, 80], [26, false, 100], [50, true, 100]])('at %d, vocational level 4 %p: %d %%', (age, hasLevel4, expected) => {
    expect(professionalisationPercent(age, hasLevel4)).toBe(expected);
  });

  it('in cents', () => expect(professionalisationPay(20, false, '2026-11-24')).toBe(102_686));
});
