import { describe, expect, it } from '@jest/globals';
import { outsideWords, type SidesNow } from './outside-words.js';

const TODAY = '2026-11-24';
const now: SidesNow = { candidateStatus: 'active', offerStatus: 'open', expiresOn: TODAY, startsOn: TODAY };

describe('what keeps a side out of every run', () => {
  it.each([
    [{}, []],
    [{ offerStatus: 'closed' }, ['Hors calcul : l’offre est close.']],
    [{ offerStatus: 'pending' }, ['Hors calcul : l’offre n’est pas encore publiée.']],
    [{ expiresOn: '2026-11-23' }, ['Hors calcul : l’offre a expiré.']],
    [{ startsOn: '2026-11-23' }, ['Hors calcul : l’offre a une date de début passée.']],
    [{ candidateStatus: 'placed', offerStatus: 'paused' }, ['Hors calcul : la personne a un contrat.', 'Hors calcul : l’offre est en pause.']],
  ] as [Partial<SidesNow>, string[]][])('%j', (given, words) => {
    expect(outsideWords({ ...now, ...given }, TODAY).map(({ adviser }) => adviser)).toEqual(words);
  });

  it('does not tell a company why a person looks no longer', () => {
    expect(outsideWords({ ...now, candidateStatus: 'placed' }, TODAY)[0]?.company).toBe('Cette personne ne cherche pas en ce moment.');
  });
});
