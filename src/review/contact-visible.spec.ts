import { describe, expect, it } from '@jest/globals';
import { contactVisible } from './contact-visible.js';
import type { Answer, MatchState } from './match.entity.js';

const ADULT = { birthDate: '2000-01-01', guardianConsentAt: null };
const AGREED = new Date('2026-10-01T10:00:00Z');

describe('who may see a contact', () => {
  it.each([
    ['the candidate said yes', 'presented', 'yes', ADULT, true],
    ['both agreed', 'mutual', 'yes', ADULT, true],
    ['the candidate has not answered', 'presented', null, ADULT, false],
    ['the candidate said no', 'declined', 'no', ADULT, false],
    ['it is only prepared', 'proposed', null, ADULT, false],
    ['the company said no since', 'declined', 'yes', ADULT, false],
    ['the candidate withdrew since', 'withdrawn', 'yes', ADULT, false],
    ['the offer is gone since', 'obsolete', 'yes', ADULT, false],
    ['a minor without their guardian', 'presented', 'yes', { birthDate: '2009-06-01', guardianConsentAt: null }, false],
    ['a minor whose guardian agreed', 'presented', 'yes', { birthDate: '2009-06-01', guardianConsentAt: AGREED }, true],
    ['the guardian agreed, the minor has not answered', 'presented', null, { birthDate: '2009-06-01', guardianConsentAt: AGREED }, false],
    ['the day before turning 18', 'presented', 'yes', { birthDate: '2008-11-25', guardianConsentAt: null }, false],
    ['the day of turning 18', 'presented', 'yes', { birthDate: '2008-11-24', guardianConsentAt: null }, true],
    ['born on 29 February, on 28 February', 'presented', 'yes', { birthDate: '2008-02-29', guardianConsentAt: null }, true],
  ] as [string, MatchState, Answer | null, typeof ADULT | { birthDate: string; guardianConsentAt: Date | null }, boolean][])('%s', (_, state, candidateAnswer, candidate, visible) => {
    expect(contactVisible({ state, candidateAnswer }, candidate, '2026-11-24')).toBe(visible);
  });

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
  ])('a birthday on 29 February counts from 1 March: %s', (today, visible) => {
    expect(contactVisible({ state: 'presented', candidateAnswer: 'yes' }, { birthDate: '2008-02-29', guardianConsentAt: null }, today)).toBe(visible);
  });
});
