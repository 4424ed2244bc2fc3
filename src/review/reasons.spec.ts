import { describe, expect, it } from '@jest/globals';
import { CRITERION_NAMES } from '../matching/scoring/criteria.js';
import { ADVISER_REASONS, CANDIDATE_REASONS, COMPANY_REASONS } from './reasons.js';

describe('reasons', () => {
  it.each([
    ['advisers', ADVISER_REASONS],
    ['candidates', CANDIDATE_REASONS],
    ['companies', COMPANY_REASONS],
  ])('of %s name criteria that matching knows', (_, reasons) => {
    for (const { criterion } of Object.values(reasons)) if (criterion !== null) expect(CRITERION_NAMES).toContain(criterion);
  });

  it('of an adviser always name one: the next run learns from it', () => {
    for (const { criterion } of Object.values(ADVISER_REASONS)) expect(criterion).not.toBeNull();
  });
});
