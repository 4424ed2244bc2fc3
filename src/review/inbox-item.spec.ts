import { describe, expect, it } from '@jest/globals';
import { toInboxItem, type InboxRow } from './inbox-item.js';

const row: InboxRow = {
  matchId: 4821, state: 'presented', origin: 'proposal', version: 1, candidateAnswer: null, companyAnswer: null, companyReason: null,
  receivedAt: new Date('2026-11-20T10:00:00Z'), message: 'Je m’appelle Camille, 06 11 22 33 44.', reply: '', session: null, meeting: null, signedOn: null, flags: [], explanation: null,
  candidateId: 7, firstName: 'Camille', lastName: 'Martin', email: 'camille@example.org', phone: '03 53 01 00 02', birthDate: '2008-05-14', guardianConsentAt: null,
  level: 3, wishes: ['D1102'], availableFrom: '2026-12-01', licence: false, skills: [], km: 4,
};
const item = (over: Partial<InboxRow> = {}): ReturnType<typeof toInboxItem> => toInboxItem({ ...row, ...over }, '2026-11-24', () => 'Boulanger');
const minor = { birthDate: '2010-01-01', candidateAnswer: 'yes' } as const;

describe('what a company sees of a candidate', () => {
  it('is nobody’s name before the yes, anywhere in the item', () => {
    const anonymous = item();
    expect(anonymous).toMatchObject({ label: 'Profil proposé n° 4821', contact: null, message: '', waitsForGuardian: false });
    expect(JSON.stringify(anonymous)).not.toMatch(/Camille|Martin|example\.org|53 01|2008-05-14|"candidateId"/);
  });

  it('is name, contact and message after it', () => {
    expect(item({ candidateAnswer: 'yes' })).toMatchObject({
      label: 'Camille Martin',
      contact: { firstName: 'Camille', lastName: 'Martin', email: 'camille@example.org', phone: '03 53 01 00 02' },
      message: row.message,
    });
  });

  it('waits for the guardian of a minor', () => {
    const waiting = item(minor);
    expect(waiting).toMatchObject({ label: 'Candidature n° 4821', contact: null, message: '', waitsForGuardian: true });
    expect(JSON.stringify(waiting)).not.toMatch(/Camille|Martin|2010-01-01/);
    expect(item({ ...minor, guardianConsentAt: new Date('2026-11-01T10:00:00Z') })).toMatchObject({ label: 'Camille Martin', waitsForGuardian: false });
  });

  it('leaves out the number to call as long as the person is not known', () => {
    const meeting = { on: '2026-12-01', time: '14:30', kind: 'phone' as const, where: '03 53 01 00 02' };
    expect(item({ meeting })).toMatchObject({ meeting: { time: '14:30', where: '' } });
    expect(item({ meeting: { ...meeting, kind: 'place', where: '12 rue du Four' } })).toMatchObject({ meeting: { where: '12 rue du Four' } });
    expect(item({ candidateAnswer: 'yes', meeting })).toMatchObject({ meeting });
  });

  it('ends when the candidate withdraws', () => {
    expect(item({ state: 'withdrawn', candidateAnswer: 'yes' })).toMatchObject({ contact: null, message: '', waitsForGuardian: false });
  });

  it('says every rule that stands against it, never an age nor what an adviser was told', () => {
    const { against, flags } = item({ flags: ['occupation.unrelated', 'travel.too_long', 'licence.required', 'law.minor_regulated_work', 'law.minor_night_work', 'said.refused', 'offer.full'] });
    expect(against).toEqual([
      'Cette personne vise un autre métier.',
      'Le trajet jusqu’à vous est trop long pour cette personne.',
      'Cette personne n’a pas le permis que vous demandez.',
      'Un conseiller vérifiera avec vous un point de la loi avant le contrat.',
      'Toutes les places de votre offre sont prises.',
    ]);
    expect(flags).toEqual(['occupation.unrelated', 'travel.too_long', 'licence.required', 'offer.full']);
  });

  it('names trades, and offers the moves of the table', () => {
    expect(item().profile.wishes).toEqual(['Boulanger']);
    expect(item().moves).toEqual(['company_yes', 'company_no']);
  });
});
