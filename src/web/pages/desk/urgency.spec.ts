import { describe, expect, it } from '@jest/globals';
import type { DeskLine } from '../../../review/desk.read-model.js';
import { lineTag } from './urgency.js';

const line: DeskLine = {
  candidateId: 1, firstName: 'Nolan', lastName: 'Besson', age: 17, communeName: 'Lille', wishes: [], availableFrom: '2027-02-01', optedOut: false,
  listed: 3, flagged: 0, openProposals: 0, applications: 0, mutual: 0, withoutReason: null,
};

describe('the tag beside a name in the queue', () => {
  it.each([
    [1, '1 proposée', '1 proposition attend sa réponse'],
    [2, '2 proposées', '2 propositions attendent sa réponse'],
  ])('counts %d open proposals in good French', (openProposals, short, long) => {
    expect(lineTag({ ...line, openProposals }, '2026-11-24')).toEqual({ short, long, tone: 'petrol' });
  });
});
