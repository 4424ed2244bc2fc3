import { describe, expect, it } from '@jest/globals';
import { companyDocument, type CompanyRow } from './company-document.js';

const ROW: CompanyRow = {
  id: 9, name: 'Boulangerie Vasseur', naf: '1071C', idcc: '0843', headcount: 6, answerRate: 80, insee: '59350', communeName: 'Lille', department: '59', employmentZone: '3216', latitude: 50.63, longitude: 3.05, invented: true,
  openOffers: 2, occupationCodes: ['D1102'],
};
const FACTS = { occupationLabel: (): string => 'Boulanger / Boulangère' };

describe('companyDocument', () => {
  it('has its name, its place and the trades it recruits for', () => {
    expect(companyDocument(ROW, FACTS)).toEqual({
      id: 9, occupations: ['D1102'], point: { latitude: 50.63, longitude: 3.05 },
      texts: { title: 'Boulangerie Vasseur', name: '', body: 'Lille. Boulanger / Boulangère' },
      keys: { department: '59', branch: '0843', hiring: 'yes', zone: '3216', naf: '1071C' },
      numbers: { offers: 2, headcount: 6 },
      card: {
        id: 9, name: 'Boulangerie Vasseur', communeName: 'Lille', insee: '59350', department: '59', latitude: 50.63, longitude: 3.05, naf: '1071C', idcc: '0843', headcount: 6, answerRate: 80, openOffers: 2, invented: true,
        occupations: ['D1102'], titleStems: 'boulangerie vasseur', nameStems: 'boulangerie vasseur',
      },
    });
  });

  it('says when it has no offer', () => expect(companyDocument({ ...ROW, openOffers: 0, occupationCodes: [] }, FACTS).keys.hiring).toBe('no'));
});
