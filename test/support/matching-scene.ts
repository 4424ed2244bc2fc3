import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { ListEntry } from '../../src/matching/list-entry.entity.js';
import { MatchRun } from '../../src/matching/match-run.entity.js';
import { MatchingModule } from '../../src/matching/matching.module.js';
import { MatchRunsService } from '../../src/matching/runs/match-runs.service.js';
import { WithoutList } from '../../src/matching/without-list.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import type { TrainingSession } from '../../src/training/training-session.entity.js';
import { aCandidate } from './builders/candidate.builder.js';
import { anOffer } from './builders/offer.builder.js';
import { AMIENS, ROUBAIX } from './builders/places.js';
import { aProgramme, aSession } from './builders/training.builder.js';
import { createRooms, type Rooms } from './rooms.js';

/** Three bakeries that look for an apprentice, the one in Amiens out of reach; the training for it in Lille; a candidate there. */
export interface MatchingScene {
  rooms: Rooms;
  runs: MatchRunsService;
  lille: Offer;
  roubaix: Offer;
  amiens: Offer;
  session: TrainingSession;
  camille: Candidate;
  /** A list by rank; Camille's unless another is given. */
  list(candidate?: Pick<Candidate, 'id'>): Promise<ListEntry[]>;
  offersOf(candidate?: Pick<Candidate, 'id'>): Promise<number[]>;
  /** How many lists an offer is said to stand in. */
  lists(offer: Offer): Promise<number>;
  without(): Promise<WithoutList[]>;
  lastRun(): Promise<MatchRun>;
}

/** `more`: rooms besides matching. */
export async function matchingScene(more: Parameters<typeof createRooms>[0] = []): Promise<MatchingScene> {
  const rooms = await createRooms([MatchingModule, ...more]);
  const { store } = rooms;
  const lille = await anOffer(store, { seats: 2 });
  const roubaix = await anOffer(store, { ...ROUBAIX });
  const amiens = await anOffer(store, { ...AMIENS });
  const session = await aSession(store, { programmeId: (await aProgramme(store)).id });
  const camille = await aCandidate(store);
  const list: MatchingScene['list'] = ({ id } = camille) => store.manager.find(ListEntry, { where: { candidateId: id }, order: { rank: 'ASC' } });
  return {
    rooms, runs: rooms.get(MatchRunsService), lille, roubaix, amiens, session, camille, list,
    offersOf: async (candidate) => (await list(candidate)).map(({ offerId }) => offerId),
    lists: async ({ id }) => (await store.manager.findOneByOrFail(Offer, { id })).lists,
    without: () => store.manager.find(WithoutList, { order: { side: 'ASC', subjectId: 'ASC' } }),
    lastRun: () => store.manager.findOneOrFail(MatchRun, { where: {}, order: { id: 'DESC' } }),
  };
}
