import { describe, expect, it } from '@jest/globals';
import { toEpochDay } from '../../shared/calendar-date.js';
import { candidateDocument, type CandidateRow } from './candidate-document.js';

const ROW: CandidateRow = {
  id: 5, wishes: ['D1102', 'D1104'], level: 3, targetLevel: 4, contractKinds: ['apprenticeship', 'professionalisation'], licence: true, skills: ['Pétrissage'], availableFrom: '2026-12-01', maxKm: 25, insee: '59350', communeName: 'Lille',
  department: '59', employmentZone: '3216', latitude: 50.63, longitude: 3.05, updatedOn: '2026-11-20', invented: true,
};
const FACTS = { occupationLabel: (code: string): string | null => ({ D1102: 'Boulanger / Boulangère' })[code] ?? null };

describe('candidateDocument', () => {
  it('has wishes, filters and territories', () => {
    expect(candidateDocument(ROW, FACTS)).toMatchObject({
      id: 5, occupations: ['D1102', 'D1104'], point: { latitude: 50.63, longitude: 3.05 },
      texts: { title: 'Boulanger / Boulangère, D1104', name: '', body: 'Pétrissage. Lille' },
      keys: { level: '3', contract: ['apprenticeship', 'professionalisation'], licence: 'yes', department: '59', zone: '3216', territory: ['59', '3216'] },
      numbers: { availableFrom: toEpochDay('2026-12-01'), updated: toEpochDay('2026-11-20') },
      card: { wishes: [{ code: 'D1102', label: 'Boulanger / Boulangère' }, { code: 'D1104', label: 'D1104' }] },
    });
  });

  it('takes nothing of a row but what it names: a name, a contact or a birth date never gets in', () => {
    const whole = { ...ROW, firstName: 'Camille', lastName: 'Martin', email: 'camille@example.org', phone: '03 53 01 00 02', birthDate: '2008-05-14', guardianEmail: 'parent@example.org' };
    expect(JSON.stringify(candidateDocument(whole, FACTS))).not.toMatch(/Camille|Martin|example\.org|03 53|2008|guardian|birth/i);
  });
});
