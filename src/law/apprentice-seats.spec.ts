import { describe, expect, it } from '@jest/globals';
import { effectiveSeats, seats, seatsAllowed, seatsLeft, stillUnderContract, type SeatFacts } from './apprentice-seats.js';

const none: SeatFacts = { masters: 0, apprenticesUntil: [], repeatingApprentices: 0, otherOpenSeats: 0 };

describe('seats of apprenticeship (R6223-6)', () => {
  it.each<[string, Partial<SeatFacts>, string, number]>([
    ['no master, no seat', {}, '2027-09-01', 0],
    ['two for a master', { masters: 1 }, '2027-09-01', 2],
    ['two masters with three apprentices: one', { masters: 2, apprenticesUntil: ['2028-08-31', '2028-08-31', '2028-08-31'] }, '2027-09-01', 1],
    ['two masters with three apprentices of whom two leave in August: three in September', { masters: 2, apprenticesUntil: ['2027-08-31', '2027-08-31', '2028-08-31'] }, '2027-09-01', 3],
    ['… and one in July', { masters: 2, apprenticesUntil: ['2027-08-31', '2027-08-31', '2028-08-31'] }, '2027-07-01', 1],
    ['the last day of a contract still counts', { masters: 1, apprenticesUntil: ['2027-09-01'] }, '2027-09-01', 1],
    ['the day after it does not', { masters: 1, apprenticesUntil: ['2027-09-01'] }, '2027-09-02', 2],
    ['other open offers take seats', { masters: 2, otherOpenSeats: 3 }, '2027-09-01', 1],
    ['never below none', { masters: 1, otherOpenSeats: 5 }, '2027-09-01', 0],
    ['one who repeats comes on top', { masters: 1, apprenticesUntil: ['2028-08-31', '2028-08-31'], repeatingApprentices: 1 }, '2027-09-01', 1],
    ['one on top for each master, no more', { masters: 1, apprenticesUntil: ['2028-08-31', '2028-08-31', '2028-08-31'], repeatingApprentices: 3 }, '2027-09-01', 0],
    ['who has left no longer repeats', { masters: 1, apprenticesUntil: ['2027-08-31'], repeatingApprentices: 1 }, '2027-09-01', 2],
  ])('%s', (_, facts, startsOn, expected) => {
    expect(seatsAllowed({ ...none, ...facts }, startsOn)).toBe(expected);
  });

  it('counts no more than what is declared', () => {
    expect(effectiveSeats(1, { ...none, masters: 3 }, '2027-09-01')).toBe(1);
    expect(effectiveSeats(9, { ...none, masters: 3 }, '2027-09-01')).toBe(6);
  });

  it('refuses with its article when none is left', () => {
    expect(seats(1, none, '2027-09-01')).toMatchObject({ code: 'law.no_seat', article: 'R6223-6', effect: 'refuse' });
    expect(seats(1, { ...none, masters: 1 }, '2027-09-01')).toBeNull();
  });

  it('is the same in plain numbers', () => {
    const until = ['2027-08-31', '2028-08-31', '2028-08-31'];
    expect(seatsLeft(2, stillUnderContract(until, '2027-09-01'), 1, 1)).toBe(seatsAllowed({ masters: 2, apprenticesUntil: until, repeatingApprentices: 1, otherOpenSeats: 1 }, '2027-09-01'));
  });
});
