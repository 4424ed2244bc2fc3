import { describe, expect, it } from '@jest/globals';
import { professionalisationAge } from './professionalisation-age.js';

describe('who may sign a professionalisation contract (L6325-1)', () => {
  it.each<[string, string, boolean, string, boolean]>([
    ['the day before the 16th birthday', '2011-03-10', false, '2027-03-09', false],
    ['the day of the 16th birthday', '2011-03-10', false, '2027-03-10', true],
    ['a job seeker of 15', '2011-03-10', true, '2027-03-09', false],
    ['the day before the 26th birthday', '2001-03-10', false, '2027-03-09', true],
    ['the day of the 26th birthday', '2001-03-10', false, '2027-03-10', false],
    ['a job seeker on the day of the 26th birthday', '2001-03-10', true, '2027-03-10', true],
    ['a job seeker of 55', '1971-03-10', true, '2027-03-10', true],
  ])('%s', (_, birthDate, jobSeeker, startsOn, isAllowed) => {
    expect(professionalisationAge({ birthDate, jobSeeker }, startsOn) === null).toBe(isAllowed);
  });
});
