import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchingModule } from '../../../src/matching/matching.module.js';
import { RunLogService } from '../../../src/matching/run-log.service.js';
import { WithoutListReadModel, type WithoutSide } from '../../../src/matching/without-list.read-model.js';
import { anAdviser, viewerOf } from '../../support/builders/account.builder.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { aRun } from '../../support/builders/list.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { createRooms, refusal, type Rooms } from '../../support/rooms.js';

describe('the run log as it is read', () => {
  let rooms: Rooms;
  beforeAll(async () => {
    rooms = await createRooms([MatchingModule]);
  });
  afterAll(() => rooms.close());

  it('gives the newest first, page by page, one whole, and the last full run of a region that ended well', async () => {
    const log = rooms.get(RunLogService);
    expect(await log.lastFull()).toBeNull();
    const first = await aRun(rooms.store);
    const elsewhere = await aRun(rooms.store, { region: '11' });
    const small = await aRun(rooms.store, { kind: 'incremental' });
    const failed = await aRun(rooms.store, { state: 'failed', error: 'interrupted' });
    expect((await log.page({ page: 1, pageSize: 3 })).items.map(({ id }) => id)).toEqual([failed.id, small.id, elsewhere.id]);
    expect(await log.page({ page: 2, pageSize: 3 })).toMatchObject({ total: 4, items: [{ id: first.id }] });
    expect(await log.one(failed.id)).toMatchObject({ state: 'failed', error: 'interrupted' });
    expect(await refusal(log.one(9_999))).toBe('run.not_found');
    expect((await log.lastFull())?.id).toBe(first.id);
    expect((await log.lastFull('11'))?.id).toBe(elsewhere.id);
  });

  describe('who and what stands in no list', () => {
    const aisne = { department: '02', employmentZone: '3201' };
    let ids: { here: number; there: number; bakery: number; salon: number };
    beforeAll(async () => {
      const { store } = rooms;
      const bakery = await anEstablishment(store, { name: 'Boulangerie Vasseur' });
      ids = {
        here: (await aCandidate(store, { firstName: 'Inès', lastName: 'Karim' })).id,
        there: (await aCandidate(store, { ...aisne, firstName: 'Théo', lastName: 'Marchand' })).id,
        bakery: (await anOffer(store, { establishmentId: bakery.id, title: 'Apprenti boulanger', idcc: '0843' })).id,
        salon: (await anOffer(store, { title: 'Coiffeur', idcc: '2596' })).id,
      };
      const { id: runId } = await aRun(store);
      const add = (side: WithoutSide, id: number, reason: string): Promise<unknown> => store.query('INSERT INTO without_list (side, subject_id, reason, run_id) VALUES ($1, $2, $3, $4)', [side, id, reason, runId]);
      await add('candidate', ids.here, 'wishes.none');
      await add('candidate', ids.there, 'session.full');
      await add('offer', ids.bakery, 'offer.full');
      await add('offer', ids.salon, 'offer.full');
    });

    async function seenBy(account: Parameters<typeof anAdviser>[1], side: WithoutSide, reason?: string): Promise<number[]> {
      const viewer = viewerOf(await anAdviser(rooms.store, account));
      const { items, total } = await rooms.get(WithoutListReadModel).list(viewer, { side, reason, page: 1, pageSize: 10 });
      expect(total).toBe(items.length);
      return items.map(({ id }) => id).toSorted((a, b) => a - b);
    }

    it('is told to an adviser within their territories, and of offers their branches', async () => {
      expect(await seenBy({ territories: ['59'] }, 'candidate')).toEqual([ids.here]);
      expect(await seenBy({ territories: ['02'] }, 'candidate')).toEqual([ids.there]);
      expect(await seenBy({ territories: ['3201'], branches: ['0843'] }, 'candidate')).toEqual([ids.there]);
      expect(await seenBy({ territories: ['59'] }, 'offer')).toEqual([ids.bakery, ids.salon]);
      expect(await seenBy({ territories: ['59'], branches: ['0843'] }, 'offer')).toEqual([ids.bakery]);
      expect(await seenBy({ role: 'administrator', territories: [] }, 'candidate')).toEqual([ids.here, ids.there]);
      expect(await seenBy({ role: 'company', territories: ['59'] }, 'candidate')).toEqual([]);
    });

    it('is narrowed to one reason, each with its sentence, page by page', async () => {
      expect(await seenBy({ territories: ['59'] }, 'candidate', 'session.full')).toEqual([]);
      expect(await seenBy({ territories: ['59'] }, 'candidate', 'wishes.none')).toEqual([ids.here]);
      const viewer = viewerOf(await anAdviser(rooms.store));
      const page = await rooms.get(WithoutListReadModel).list(viewer, { side: 'offer', page: 2, pageSize: 1 });
      expect(page).toMatchObject({ total: 2, items: [{ id: ids.salon, name: 'Coiffeur', sentence: 'Toutes les places de cette offre sont prises.' }] });
    });
  });
});
