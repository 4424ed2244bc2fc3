import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import type { OfferSource } from '../../../src/search/indexing/offer-source.js';
import { SearchUpkeep } from '../../../src/search/indexing/search-upkeep.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { aSession } from '../../support/builders/training.builder.js';
import { FakeJobs } from '../../support/fakes.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('the check of the indexes', () => {
  let database: TestDatabase;
  let kit: SearchKit;
  let offer: Offer;
  let candidate: Candidate;

  beforeAll(async () => {
    database = await createTestDatabase();
    offer = await anOffer(database.dataSource);
    await anOffer(database.dataSource, { title: 'Apprentie boulangère à Arras' });
    await aSession(database.dataSource);
    candidate = await aCandidate(database.dataSource);
    kit = searchKit(database.dataSource, postgresEngine(database.dataSource));
  });
  beforeEach(async () => {
    await kit.rebuild.rebuildAll(() => undefined, { force: true });
  });
  afterAll(() => database.drop());

  it('finds nothing to do in indexes that have just been filled', async () => expect(await kit.check.repair()).toEqual([]));

  it('writes what is missing', async () => {
    await kit.engines.first.remove('offers', [offer.id]);
    expect(await kit.check.repair()).toEqual([{ index: 'offers', engine: 'postgres', missing: 1, stale: 0, extra: 0 }]);
    expect(await kit.check.repair()).toEqual([]);
  });

  it('writes anew what changed without anybody saying so, such as the counters of a run', async () => {
    await database.dataSource.manager.update(Offer, { id: offer.id }, { lists: 7 });
    expect(await kit.check.repair('offers')).toEqual([{ index: 'offers', engine: 'postgres', missing: 0, stale: 1, extra: 0 }]);
    await database.dataSource.manager.update(Offer, { id: offer.id }, { lists: 0 });
  });

  it('is spared after a run of the matching that says which counters it changed: these alone are read again', async () => {
    const upkeep = new SearchUpkeep(new FakeJobs(), kit.rebuild, kit.check, kit.indexer, kit.sources.all[0] as OfferSource);
    const published = (offerIds: number[] | null): Promise<void> => upkeep.onLists({ id: 'a run', kind: 'lists.published', payload: { runId: 1, offerIds } });
    await database.dataSource.query('UPDATE offer SET lists = 5');
    await published([offer.id]);
    await published([]);
    expect(await kit.check.repair('offers')).toEqual([{ index: 'offers', engine: 'postgres', missing: 0, stale: 1, extra: 0 }]);
    await database.dataSource.query('UPDATE offer SET lists = 0');
    await published(null);
    expect(await kit.check.repair('offers')).toEqual([]);
  });

  it('removes what should not be there', async () => {
    await database.dataSource.manager.update(Candidate, { id: candidate.id }, { status: 'placed' });
    expect(await kit.check.repair()).toEqual([{ index: 'candidates', engine: 'postgres', missing: 0, stale: 0, extra: 1 }]);
    expect((await kit.engines.first.stats('candidates'))?.documents).toBe(0);
  });
});
