import { describe, expect, it } from '@jest/globals';
import { countWords, dayAndMonth, durationWords, kmWords, longDate, minutesWords } from './words.js';

describe('words for people', () => {
  it.each([['2027-09-01', '1er septembre 2027'], ['2027-09-07', '7 septembre 2027'], ['2027-10-11', '11 octobre 2027'], ['n’importe quoi', 'n’importe quoi']])('the date %s is %s', (date, words) => expect(longDate(date)).toBe(words));
  it('says the year only of another year', () => {
    expect(dayAndMonth('2026-12-01', '2026-11-24')).toBe('1er décembre');
    expect(dayAndMonth('2027-01-04', '2026-11-24')).toBe('4 janvier 2027');
  });
  it.each([[12, '1 an'], [24, '2 ans'], [18, '18 mois'], [6, '6 mois']])('%d months are %s', (months, words) => expect(durationWords(months)).toBe(words));
  it.each([[0.4, 'moins de 1 km'], [1.4, '1 km'], [12.6, '13 km']])('%d km are %s', (km, words) => expect(kmWords(km)).toBe(words));
  it.each([[0, '1 min'], [9, '9 min'], [60, '1 h'], [70, '1 h 10'], [125, '2 h 05']])('%d minutes are %s', (minutes, words) => expect(minutesWords(minutes)).toBe(words));
  it.each([[0, 'aucune'], [1, '1 offre'], [37, '37 offres']])('%d offers are %s', (count, words) => expect(countWords(count, 'offre', 'offres', 'aucune')).toBe(words));
});
