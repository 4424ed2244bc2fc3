import { describe, expect, it } from '@jest/globals';
import { kindNo, kindYes } from './kind-message.js';
import { COMPANY_REASON_CODES } from './reasons.js';

const facts = { firstName: 'Camille', companyName: 'Boulangerie Petit', offerTitle: 'Apprenti boulanger' };

describe('the kind message', () => {
  it.each(COMPANY_REASON_CODES)('a no for %s thanks, says why, and wishes well', (reason) => {
    const text = kindNo(reason, facts);
    expect(text).toMatch(/^Bonjour Camille,\n\nMerci de votre intérêt pour notre offre « Apprenti boulanger »\. \S.+\n\nCela ne dit rien de votre valeur.+\n\nBoulangerie Petit$/s);
    expect(text).not.toMatch(/\bâge\b|jeune|femme|homme|origine|santé/);
  });

  it('gives each reason its own words', () => {
    expect(new Set(COMPANY_REASON_CODES.map((reason) => kindNo(reason, facts))).size).toBe(COMPANY_REASON_CODES.length);
  });

  it('does not name someone who is not known yet', () => {
    expect(kindNo('level', { ...facts, firstName: null })).toMatch(/^Bonjour,\n/);
    expect(kindYes({ ...facts, firstName: null })).toMatch(/^Bonjour,\n/);
  });

  it('asks to meet on a yes', () => expect(kindYes(facts)).toContain('rencontrer'));
});
