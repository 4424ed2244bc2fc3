import { describe, expect, it } from '@jest/globals';
import { toEpochDay } from '../../shared/calendar-date.js';
import { programmeDocument, type ProgrammeFacts, type ProgrammeRow, type StoredProgrammeCard } from './programme-document.js';

const FACTS: ProgrammeFacts = { occupationLabel: (code) => ({ D1102: 'Boulanger / Boulangère', D1104: 'Pâtissier / Pâtissière' })[code] ?? null, sectorsOf: () => ['commerce-et-distribution'] };
const ROW: ProgrammeRow = {
  id: 4, rncp: 'RNCP37908', title: 'Bac pro boulanger pâtissier', level: 4, occupationCodes: ['D1102', 'D1104'], durationMonths: 36, rhythm: 'one_week_of_two', regionalScheme: false, invented: true,
  centreName: 'CFA des métiers de bouche', address: '1 rue du Fournil', insee: '59350', communeName: 'Lille', department: '59', employmentZone: '3216', latitude: 50.63, longitude: 3.05,
  sessions: [{ id: 1, startsOn: '2027-01-05', free: 0 }, { id: 2, startsOn: '2027-09-01', free: 8 }],
};
const documentOf = (over: Partial<ProgrammeRow> = {}): ReturnType<typeof programmeDocument> => programmeDocument({ ...ROW, ...over }, FACTS);

describe('programmeDocument', () => {
  it('has words, filters and numbers', () => {
    expect(documentOf()).toMatchObject({
      id: 4, occupations: ['D1102', 'D1104'], point: { latitude: 50.63, longitude: 3.05 },
      texts: { title: 'Bac pro boulanger pâtissier', name: 'CFA des métiers de bouche', body: 'Boulanger / Boulangère. Pâtissier / Pâtissière. Lille. 1 rue du Fournil' },
      keys: { level: '4', sector: ['commerce-et-distribution'], department: '59', scheme: 'other', zone: '3216', rhythm: 'one_week_of_two', certification: 'RNCP37908' },
      numbers: { nextStart: toEpochDay('2027-09-01'), freePlaces: 8, duration: 36 },
    });
  });

  it.each<[string, Partial<ProgrammeRow>, string | null, number]>([
    ['the next session with a place', {}, '2027-09-01', 8],
    ['the next session where all are full', { sessions: [{ id: 1, startsOn: '2027-01-05', free: 0 }] }, '2027-01-05', 0],
    ['none', { sessions: [] }, null, 0],
  ])('says when one may begin: %s', (_, over, nextStart, freePlaces) => expect(documentOf(over).card as StoredProgrammeCard).toMatchObject({ nextStart, freePlaces }));

  it('knows the regional scheme', () => expect(documentOf({ regionalScheme: true }).keys.scheme).toBe('regional'));
});
