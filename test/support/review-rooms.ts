import type { Account } from '../../src/accounts/account.entity.js';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Establishment } from '../../src/companies/establishment.entity.js';
import { MatchingService } from '../../src/matching/matching.service.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { ReviewWorkerModule } from '../../src/review/review-worker.module.js';
import { anAdviser, viewerOf } from './builders/account.builder.js';
import { aCandidateWithAccount } from './builders/candidate.builder.js';
import { aMember, anEstablishment } from './builders/establishment.builder.js';
import { anOffer } from './builders/offer.builder.js';
import { FakeMatching } from './fake-matching.js';
import { createRooms, type Rooms } from './rooms.js';

/** Review on a real database, with a matching that the test writes. */
export interface ReviewRooms extends Rooms {
  matching: FakeMatching;
  person(over?: Partial<Candidate>): Promise<{ candidate: Candidate; viewer: SignedInViewer }>;
  company(over?: Partial<Establishment>): Promise<{ establishment: Establishment; viewer: SignedInViewer }>;
  offer(over?: Partial<Offer>): Promise<Offer>;
  adviser(over?: Partial<Account>): Promise<SignedInViewer>;
}

export async function createReviewRooms(): Promise<ReviewRooms> {
  const matching = new FakeMatching(() => rooms.store);
  const rooms = await createRooms([ReviewWorkerModule], [[MatchingService, matching]]);
  return {
    ...rooms,
    matching,
    person: async (over = {}) => {
      const { candidate, account } = await aCandidateWithAccount(rooms.store, over);
      return { candidate, viewer: viewerOf(account) };
    },
    company: async (over = {}) => {
      const establishment = await anEstablishment(rooms.store, over);
      return { establishment, viewer: viewerOf(await aMember(rooms.store, establishment)) };
    },
    offer: (over = {}) => anOffer(rooms.store, over),
    adviser: async (over = {}) => viewerOf(await anAdviser(rooms.store, over)),
  };
}
