import type { Account } from '../../src/accounts/account.entity.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { CompanyMember } from '../../src/companies/company-member.entity.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { addMonths } from '../../src/shared/calendar-date.js';
import type { TestApp } from './app.js';
import { anAccount, anAdviser } from './builders/account.builder.js';
import { aCandidate, aCandidateWithAccount } from './builders/candidate.builder.js';
import { anEstablishment, aMember } from './builders/establishment.builder.js';
import { aListEntry, aRun } from './builders/list.builder.js';
import { anOffer } from './builders/offer.builder.js';
import { LILLE, ROUBAIX } from './builders/places.js';
import { aProgramme, aSession } from './builders/training.builder.js';
import { validSiret } from './builders/valid-siret.js';

export interface DeskScene {
  adviser: Account;
  /** Has three offers in the list, one with something to check. */
  nolan: Candidate;
  nolanAccount: Account;
  /** Has one offer in the list, without a flag. */
  ines: Candidate;
  /** Nothing in the list. */
  theo: Candidate;
  offers: [Offer, Offer, Offer];
  bakery: Establishment;
  baker: Account;
  /** Waits for an adviser, with the claim of its one member. */
  unverified: Establishment;
}

/** An adviser of the Nord, three people, a bakery with its baker, two more offers, a company that waits. */
export async function deskScene(test: TestApp): Promise<DeskScene> {
  const store = test.database.dataSource;
  const today = test.clock.today();
  const dates = { publishedOn: today, expiresOn: addMonths(today, 2), startsOn: addMonths(today, 7) };
  const adviser = await anAdviser(store, { displayName: 'Sarah Dumont', territories: ['59', '3216'] });
  const bakery = await anEstablishment(store, { name: 'Boulangerie Vasseur' });
  const baker = await aMember(store, bakery);
  const others = [await anEstablishment(store, { name: 'Le Fournil', ...ROUBAIX }), await anEstablishment(store, { name: 'Chez Lucie' })] as const;
  const offers: [Offer, Offer, Offer] = [
    await anOffer(store, { ...dates, establishmentId: bakery.id, title: 'Apprenti boulanger', nightWork: true }),
    await anOffer(store, { ...dates, ...ROUBAIX, establishmentId: others[0].id, title: 'Boulanger-pâtissier', seats: 2 }),
    await anOffer(store, { ...dates, establishmentId: others[1].id, title: 'Pâtissier en apprentissage' }),
  ];
  const session = await aSession(store, { programmeId: (await aProgramme(store)).id, startsOn: addMonths(today, 7) });
  const { candidate: nolan, account: nolanAccount } = await aCandidateWithAccount(store, {
    ...ROUBAIX, firstName: 'Nolan', lastName: 'Besson', birthDate: addMonths(today, -12 * 17), level: 0, wishes: ['D1102', 'D1104'], travelModes: ['bike', 'transit'], availableFrom: addMonths(today, 1),
  });
  const ines = await aCandidate(store, { ...LILLE, firstName: 'Inès', lastName: 'Karim', availableFrom: addMonths(today, 2) });
  const theo = await aCandidate(store, { firstName: 'Théo', lastName: 'Marchand', wishes: ['D1209'], availableFrom: addMonths(today, 9) });
  const run = await aRun(store);
  const common = { runId: run.id, sessionId: session.id };
  await aListEntry(store, { ...common, candidateId: nolan.id, offerId: offers[0].id, rank: 1, flags: ['law.minor_night_work'] });
  await aListEntry(store, { ...common, candidateId: nolan.id, offerId: offers[1].id, rank: 2, candidatePoints: [30, 12, 9, 10, 2, 5, 5, 3] });
  await aListEntry(store, { ...common, candidateId: nolan.id, offerId: offers[2].id, rank: 3, employerPoints: [18, 4, 10, 15, 5, 5, 5, 3] });
  await aListEntry(store, { ...common, candidateId: ines.id, offerId: offers[1].id, rank: 1 });
  await store.query(`INSERT INTO without_list (side, subject_id, reason, run_id) VALUES ('candidate', $1, 'occupation.unrelated', $2)`, [theo.id, run.id]);
  const unverified = await anEstablishment(store, { siret: validSiret(900), name: 'Salon Camille', address: `12 rue ${'Saint'.repeat(30)}`, verifiedAt: null, source: 'self', naf: '9602A', idcc: '2596' });
  const claimant = await anAccount(store, { role: 'company', displayName: 'Camille Roux' });
  await store.manager.insert(CompanyMember, { accountId: claimant.id, establishmentId: unverified.id, confirmedAt: null });
  await test.get(RebuildService).rebuildAll(() => undefined);
  return { adviser, nolan, nolanAccount, ines, theo, offers, bakery, baker, unverified };
}
