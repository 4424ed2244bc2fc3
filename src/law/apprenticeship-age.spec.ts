import { describe, expect, it } from '@jest/globals';
import { ageOn, fromEpochDay } from '../shared/calendar-date.js';
import { apprenticeshipAge, apprenticeshipWindow, type AgeLimit } from './apprenticeship-age.js';
import { birthdayOf } from './day-window.js';

describe('age for an apprenticeship (L6222-1, L6222-2)', () => {
  it.each<[string, string, boolean, AgeLimit, string, string | null]>([
    ['the day before the 16th birthday, collège not completed', '2011-03-10', false, 29, '2027-03-09', 'law.age_under_minimum'],
    ['the day of the 16th birthday', '2011-03-10', false, 29, '2027-03-10', null],
    ['the day before the 15th birthday, collège completed', '2012-03-10', true, 29, '2027-03-09', 'law.age_under_minimum'],
    ['the day of the 15th birthday, collège completed', '2012-03-10', true, 29, '2027-03-10', null],
    ['15 years, collège not completed', '2012-03-10', false, 29, '2027-03-10', 'law.age_under_minimum'],
    ['the day before the 30th birthday', '1997-03-10', true, 29, '2027-03-09', null],
    ['the day of the 30th birthday', '1997-03-10', true, 29, '2027-03-10', 'law.age_over_limit'],
    ['30 with the limit of 35', '1997-03-10', true, 35, '2027-03-10', 'law.age_exception'],
    ['the day before the 36th birthday with the limit of 35', '1991-03-10', true, 35, '2027-03-09', 'law.age_exception'],
    ['the day of the 36th birthday with the limit of 35', '1991-03-10', true, 35, '2027-03-10', 'law.age_over_limit'],
    ['60 without limit', '1967-03-10', true, 99, '2027-03-10', 'law.age_exception'],
    ['29 without limit: no exception is used', '1997-03-10', true, 99, '2027-03-09', null],
    ['born on 29 February, 28 February of the 30th year', '1996-02-29', true, 29, '2026-02-28', null],
    ['born on 29 February, 1 March of the 30th year', '1996-02-29', true, 29, '2026-03-01', 'law.age_over_limit'],
    ['born on 29 February, 29 February of the 16th year', '2008-02-29', false, 29, '2024-02-29', null],
    ['born on 29 February, 28 February of the 16th year', '2008-02-29', false, 29, '2024-02-28', 'law.age_under_minimum'],
  ])('%s', (_, birthDate, collegeCompleted, ageLimit, startsOn, code) => {
    expect(apprenticeshipAge({ birthDate, collegeCompleted, ageLimit }, startsOn)?.code ?? null).toBe(code);
  });

  it('says the same as completed years, on every day around both limits', () => {
    for (const birthDate of ['1996-02-29', '1997-01-31', '2011-12-31', '2000-03-01']) {
      const { first, last } = apprenticeshipWindow({ birthDate, collegeCompleted: false, ageLimit: 29 });
      for (let day = first - 400; day < last + 400; day++) {
        const age = ageOn(birthDate, fromEpochDay(day));
        if (day >= first && day <= last !== (age >= 16 && age <= 29)) throw new Error(`${birthDate} ${fromEpochDay(day)}`);
      }
    }
  });

  it('gives the birthday of someone born on 29 February as ageOn counts it', () => {
    for (let years = 1; years < 40; years++) {
      const day = birthdayOf('1996-02-29', years);
      expect([ageOn('1996-02-29', fromEpochDay(day - 1)), ageOn('1996-02-29', fromEpochDay(day))]).toEqual([years - 1, years]);
    }
  });

  it('names its article', () => {
    expect(apprenticeshipAge({ birthDate: '1990-01-01', collegeCompleted: true, ageLimit: 29 }, '2027-01-01')).toMatchObject({ article: 'L6222-1', effect: 'refuse' });
    expect(apprenticeshipAge({ birthDate: '1995-01-01', collegeCompleted: true, ageLimit: 35 }, '2027-01-01')).toMatchObject({ article: 'L6222-2', effect: 'flag' });
  });
});
