import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CandidatesModule } from '../../../src/candidates/candidates.module.js';
import { CandidatesService } from '../../../src/candidates/candidates.service.js';
import type { Candidate } from '../../../src/candidates/candidate.entity.js';
import { ListEntry } from '../../../src/matching/list-entry.entity.js';
import { MatchRun } from '../../../src/matching/match-run.entity.js';
import { MatchingWorkerModule } from '../../../src/matching/matching-worker.module.js';
import { PairFactsService } from '../../../src/matching/pair-facts/pair-facts.service.js';
import { OffersModule } from '../../../src/offers/offers.module.js';
import { OfferLifecycleService } from '../../../src/offers/offer-lifecycle.service.js';
import type { Offer } from '../../../src/offers/offer.entity.js';
import { QueueWorkerModule } from '../../../src/platform/queue/queue-worker.module.js';
import type { Programme } from '../../../src/training/programme.entity.js';
import { TrainingModule } from '../../../src/training/training.module.js';
import { TrainingSessionsService } from '../../../src/training/training-sessions.service.js';
import { anAdviser, viewerOf } from '../../support/builders/account.builder.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { aProgramme } from '../../support/builders/training.builder.js';
import { createRooms, type Rooms } from '../../support/rooms.js';
import { waitFor } from '../../support/wait-for.js';

describe('lists, on a real queue, follow without anything else being asked', () => {
  let rooms: Rooms;
  let camille: Candidate;
  let offer: Offer;
  let programme: Programme;
  let adviser: ReturnType<typeof viewerOf>;

  beforeAll(async () => {
    rooms = await createRooms([QueueWorkerModule.forRoot(['matching.run', 'matching.regions', 'outbox.purge']), MatchingWorkerModule, CandidatesModule, OffersModule, TrainingModule]);
    adviser = viewerOf(await anAdviser(rooms.store));
    camille = await aCandidate(rooms.store);
    offer = await anOffer(rooms.store);
    programme = await aProgramme(rooms.store);
    await waitFor(() => rooms.store.manager.findBy(MatchRun, { state: 'done' }), (runs) => runs.length > 0);
  });
  afterAll(() => rooms.close());

  const listed = (): Promise<number[]> => rooms.store.manager.find(ListEntry, { where: { candidateId: camille.id }, order: { rank: 'ASC' } }).then((entries) => entries.map(({ offerId }) => offerId));

  it('a session that opens', async () => {
    expect(await listed()).toEqual([]);
    await rooms.get(TrainingSessionsService).create(adviser, { programmeId: programme.id, startsOn: '2027-03-01', places: 12, placesTaken: 0 });
    await waitFor(listed, (offers) => offers.includes(offer.id));
  });

  it('an offer that pauses and comes back', async () => {
    const paused = await rooms.get(OfferLifecycleService).pause(adviser, offer.id, offer.version);
    await waitFor(listed, (offers) => offers.length === 0);
    await rooms.get(OfferLifecycleService).resume(adviser, offer.id, paused.version);
    await waitFor(listed, (offers) => offers.includes(offer.id));
  });

  it('a candidate who wishes for something else', async () => {
    const changed = await rooms.get(CandidatesService).update(adviser, camille.id, { version: camille.version, wishes: ['J1301'] });
    await waitFor(listed, (offers) => offers.length === 0);
    await rooms.get(CandidatesService).update(adviser, camille.id, { version: changed.version, wishes: ['D1102'] });
    await waitFor(listed, (offers) => offers.includes(offer.id));
  });

  it('an adviser’s ban', async () => {
    await rooms.store.transaction((manager) => rooms.get(PairFactsService).state(manager, { candidateId: camille.id, offerId: offer.id, kind: 'ban', until: '2026-12-31' }));
    await waitFor(listed, (offers) => offers.length === 0);
  });

  it('a burst of changes is few runs', async () => {
    const before = await rooms.store.manager.count(MatchRun);
    const people = await Promise.all(Array.from({ length: 30 }, () => aCandidate(rooms.store)));
    await Promise.all(people.map(({ id, version }) => rooms.get(CandidatesService).update(adviser, id, { version, maxKm: 20 })));
    const lists = (): Promise<number> => rooms.store.manager.count(ListEntry);
    await waitFor(lists, (count) => count === 30);
    expect((await rooms.store.manager.count(MatchRun)) - before).toBeLessThan(8);
  });
});
