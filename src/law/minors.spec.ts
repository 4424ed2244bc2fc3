import { describe, expect, it } from '@jest/globals';
import { minorsWork } from './minors.js';

describe('work of minors (L3163-2, L4153-8)', () => {
  const both = { nightWork: true, regulatedWork: true };

  it.each([
    ['the day before majority', '2027-03-09', both, ['law.minor_night_work', 'law.minor_regulated_work']],
    ['the day of majority', '2027-03-10', both, []],
    ['a minor by day', '2027-03-09', { nightWork: false, regulatedWork: false }, []],
    ['a minor by night', '2027-03-09', { nightWork: true, regulatedWork: false }, ['law.minor_night_work']],
  ])('%s', (_, startsOn, work, codes) => {
    const found = minorsWork('2009-03-10', startsOn, work);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.every(({ effect }) => effect === 'flag')).toBe(true);
  });
});
