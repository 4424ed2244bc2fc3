import { describe, expect, it } from '@jest/globals';
import { apprenticeshipLength, professionalisationLength, professionalisationLengthCode, type PriorityFacts } from './contract-length.js';

describe('length of an apprenticeship (L6222-7-1)', () => {
  it.each([[5, false], [6, true], [24, true], [36, true], [37, false]])('%d months: allowed %s', (months, isAllowed) => {
    expect(apprenticeshipLength(months) === null).toBe(isAllowed);
  });
});

describe('length of a professionalisation contract (L6325-11, L6325-12)', () => {
  const young = { age: 20, level: 0, jobSeeker: false };
  const trained = { age: 20, level: 4, jobSeeker: false };
  const seeker = { age: 40, level: 5, jobSeeker: true };

  it.each<[number, string, PriorityFacts | undefined, string | null]>([
    [5, 'anybody', trained, 'law.professionalisation_length'],
    [6, 'anybody', trained, null],
    [12, 'anybody', trained, null],
    [13, 'someone with a diploma: a branch agreement is needed', trained, 'law.professionalisation_longer'],
    [24, 'someone with a diploma', trained, 'law.professionalisation_longer'],
    [25, 'someone with a diploma', trained, 'law.professionalisation_length'],
    [13, 'a young person without a diploma', young, null],
    [36, 'a young person without a diploma', young, null],
    [37, 'a young person without a diploma', young, 'law.professionalisation_length'],
    [36, 'a job seeker: registered for more than a year?', seeker, 'law.professionalisation_longer'],
    [36, 'a person of 26 without a diploma', { ...young, age: 26 }, 'law.professionalisation_length'],
    [12, 'an offer alone', undefined, null],
    [36, 'an offer alone', undefined, 'law.professionalisation_longer'],
    [37, 'an offer alone', undefined, 'law.professionalisation_length'],
    [5, 'an offer alone', undefined, 'law.professionalisation_length'],
  ])('%d months, %s', (months, _, facts, code) => {
    expect(professionalisationLength(months, facts)?.code ?? null).toBe(code);
  });

  it('is the same in plain numbers', () => {
    for (let months = 0; months < 40; months++) {
      for (const { age, level, jobSeeker } of [young, trained, seeker]) {
        const effect = professionalisationLength(months, { age, level, jobSeeker })?.effect;
        expect(professionalisationLengthCode(months, age, level, jobSeeker)).toBe(effect === 'refuse' ? 2 : effect === 'flag' ? 1 : 0);
      }
    }
  });
});
