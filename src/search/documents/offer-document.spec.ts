import { describe, expect, it } from '@jest/globals';
import { toEpochDay } from '../../shared/calendar-date.js';
import { offerDocument, type OfferFacts, type OfferRow } from './offer-document.js';

const FACTS: OfferFacts = {
  occupationLabel: (code) => (code === 'D1102' ? 'Boulanger / Boulangère' : null),
  sectorsOf: (code) => (code === 'D1102' ? ['commerce-et-distribution'] : []),
  certificationTitle: (rncp) => (rncp === 'RNCP37537' ? 'CAP boulanger' : null),
  tradesOfTitle: (title) => (title.includes('boulanger') ? ['D1102'] : []),
};
const ROW: OfferRow = {
  id: 7, establishmentId: 3, establishmentName: 'Maison Vasseur', recruiterName: null, applyUrl: null, title: 'Apprentie boulangère', description: 'Pétrin et cuisson.', occupationCode: 'D1102',
  contractKind: 'apprenticeship', rncp: 'RNCP37537', targetLevel: 3, minimumLevel: 0, startsOn: '2027-09-01', durationMonths: 24, rhythm: 'one_week_of_two', licenceRequired: false, skills: ['Pétrissage'],
  idcc: '0843', seats: 3, seatsTaken: 1, applicants: 4, lists: 9, insee: '59350', communeName: 'Lille', department: '59', employmentZone: '3216', latitude: 50.63, longitude: 3.05,
  publishedOn: '2026-11-01', expiresOn: '2026-12-31', invented: true,
};
const documentOf = (over: Partial<OfferRow> = {}): ReturnType<typeof offerDocument> => offerDocument({ ...ROW, ...over }, FACTS);

describe('offerDocument', () => {
  it('has words, filters, numbers and what the card shows', () => {
    expect(documentOf()).toEqual({
      id: 7,
      occupations: ['D1102'],
      point: { latitude: 50.63, longitude: 3.05 },
      texts: { title: 'Apprentie boulangère', name: 'Maison Vasseur', body: 'Boulanger / Boulangère. CAP boulanger. Pétrissage. Lille. Pétrin et cuisson.' },
      keys: {
        contract: 'apprenticeship', level: '3', start: '2027-09', sector: ['commerce-et-distribution'], department: '59', licence: 'not_needed', zone: '3216', branch: '0843', rhythm: 'one_week_of_two',
      },
      numbers: { startsOn: toEpochDay('2027-09-01'), duration: 24, published: toEpochDay('2026-11-01'), expires: toEpochDay('2026-12-31'), applicants: 4 },
      card: {
        id: 7, title: 'Apprentie boulangère', establishmentId: 3, companyName: 'Maison Vasseur', occupationCode: 'D1102', occupationLabel: 'Boulanger / Boulangère', contractKind: 'apprenticeship', targetLevel: 3,
        diploma: 'CAP boulanger', minimumLevel: 0, startsOn: '2027-09-01', durationMonths: 24, rhythm: 'one_week_of_two', licenceRequired: false, seats: 3, seatsLeft: 2, applicants: 4, lists: 9,
        communeName: 'Lille', insee: '59350', department: '59', latitude: 50.63, longitude: 3.05, publishedOn: '2026-11-01', expiresOn: '2026-12-31', applyAtSource: false, invented: true,
        occupations: ['D1102'], publishedDay: toEpochDay('2026-11-01'), titleStems: 'apprentie boulanger', nameStems: 'maison vasseur',
      },
    });
  });

  it.each<[string, Partial<OfferRow>, (document: ReturnType<typeof offerDocument>) => unknown, unknown]>([
    ['a partner’s offer has the recruiter’s name', { establishmentId: null, establishmentName: null, recruiterName: 'Le Fournil' }, ({ texts }) => texts.name, 'Le Fournil'],
    ['and is applied for at its source', { establishmentId: null, establishmentName: null, recruiterName: 'Le Fournil' }, ({ card }) => (card as { applyAtSource: boolean }).applyAtSource, true],
    ['no code: the trades of its title', { occupationCode: null, title: 'Jeune boulanger' }, ({ occupations }) => occupations, ['D1102']],
    ['no code and no telling title: none', { occupationCode: null, title: 'Offre' }, ({ occupations, keys }) => [occupations, keys.sector], [[], []]],
    ['no place: no point', { latitude: null, longitude: null }, ({ point }) => point, null],
    ['no start: no month and no day', { startsOn: null }, ({ keys, numbers }) => [keys.start, numbers.startsOn], [null, null]],
    ['no level: none, rather than level 0', { targetLevel: null }, ({ keys }) => keys.level, null],
    ['a licence that is asked for', { licenceRequired: true }, ({ keys }) => keys.licence, 'needed'],
    ['an unknown diploma', { rncp: 'RNCP1' }, ({ card }) => (card as { diploma: string | null }).diploma, null],
  ])('%s', (_, over, read, expected) => expect(read(documentOf(over))).toEqual(expected));
});
