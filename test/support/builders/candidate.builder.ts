import type { Account } from '../../../src/accounts/account.entity.js';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { anAccount } from './account.builder.js';
import { LILLE } from './places.js';
import { managerOf, nextNumber, type Store } from './store.js';

/** An active young person of 18 in Lille who wishes to be a baker, without an account. */
export async function aCandidate(store: Store, over: Partial<Candidate> = {}): Promise<Candidate> {
  const n = nextNumber();
  const fields = {
    firstName: 'Camille', lastName: `Martin ${n}`, email: `camille${n}@example.org`, phone: '03 53 01 00 02', birthDate: '2008-05-14', ...LILLE,
    level: 3 as const, targetLevel: null, collegeCompleted: true, wishes: ['D1102'], contractKinds: ['apprenticeship' as const], availableFrom: '2026-12-01',
    travelModes: ['transit' as const], maxKm: 30, licence: false, status: 'active' as const, ...over,
  };
  return managerOf(store).save(managerOf(store).create(Candidate, fields));
}

/** The same with an account that signs in. */
export async function aCandidateWithAccount(store: Store, over: Partial<Candidate> = {}): Promise<{ candidate: Candidate; account: Account }> {
  const account = await anAccount(store, { role: 'candidate' });
  const candidate = await aCandidate(store, { accountId: account.id, email: account.email, ...over });
  return { candidate, account };
}
