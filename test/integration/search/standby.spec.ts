import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { offerSearchSchema, type OfferSearchAnswer } from '../../../src/search/offer-search.schema.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { FaultyEngine } from '../../support/search/faulty-engine.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('when the first engine is down', () => {
  let database: TestDatabase;
  let first: FaultyEngine;
  let kit: SearchKit;
  const search = (): Promise<OfferSearchAnswer> => kit.search.searchOffers(offerSearchSchema.parse({}), ANONYMOUS);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    await anOffer(database.dataSource);
    first = new FaultyEngine(postgresEngine(database.dataSource));
    Object.assign(first, { name: 'meilisearch' });
    kit = searchKit(database.dataSource, first, postgresEngine(database.dataSource));
    await kit.rebuild.rebuildAll(() => undefined);
  });
  afterAll(() => database.drop());

  it('the first one answers while it is up', async () => {
    expect((await search()).engine).toBe('meilisearch');
    expect(await kit.search.health()).toEqual({ engine: 'meilisearch', degraded: false });
  });

  it('the second answers in its place, and that is said', async () => {
    first.isDown = true;
    const answer = await search();
    expect({ engine: answer.engine, total: answer.total }).toEqual({ engine: 'postgres', total: 1 });
    expect(await kit.search.health()).toEqual({ engine: 'postgres', degraded: true });
  });

  it('writing goes on in the second, and the failure is handed back so that it is tried again', async () => {
    const offer = await anOffer(database.dataSource, { title: 'Apprenti écailler' });
    await expect(kit.indexer.refresh(kit.sources.all[0]!, [offer.id])).rejects.toThrow('ECONNREFUSED');
    expect((await search()).total).toBe(2);
    first.isDown = false;
    await kit.indexer.refresh(kit.sources.all[0]!, [offer.id]);
  });

  it('the first one answers again once it is up', async () => {
    first.isDown = false;
    expect(await kit.search.health()).toEqual({ engine: 'meilisearch', degraded: false });
    expect((await search()).engine).toBe('meilisearch');
  });

  it('with none left, the failure is not hidden', async () => {
    const alone = searchKit(database.dataSource, first);
    first.isDown = true;
    await expect(alone.search.health()).rejects.toThrow();
    await expect(alone.search.searchOffers(offerSearchSchema.parse({}), ANONYMOUS)).rejects.toThrow();
  });
});
