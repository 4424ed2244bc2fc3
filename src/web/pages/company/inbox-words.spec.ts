import { describe, expect, it } from '@jest/globals';
import type { CriterionName } from '../../../matching/scoring/criteria.js';
import { reasonWords } from './inbox-words.js';

const point = (criterion: CriterionName, points: number): { criterion: CriterionName; label: string; points: number; max: number } => ({ criterion, label: criterion, points, max: 10 });

describe('why this person, to a company', () => {
  it('says every rule, and lets points of the same criterion be silent', () => {
    const reasons = [point('occupation', 0), point('travel', 9), point('level', 10), point('start', 1), point('licence', 0)];
    const against = ['Cette personne vise un autre métier.', 'Le trajet jusqu’à vous est trop long pour cette personne.', 'Cette personne n’a pas le permis que vous demandez.'];
    expect(reasonWords({ reasons, flags: ['occupation.unrelated', 'travel.too_long', 'licence.required'], against })).toEqual({ strong: ['Le niveau convient'], against, toSee: ['les dates'] });
  });

  it('cuts nothing of what is to be seen, and calls no trade close', () => {
    const { toSee } = reasonWords({ reasons: [point('occupation', 1), point('travel', 1), point('licence', 1)], flags: [], against: [] });
    expect(toSee).toEqual(['un métier qui n’est pas son premier choix', 'le trajet', 'le permis']);
  });
});
