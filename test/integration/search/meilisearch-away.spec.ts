import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { MeilisearchEngine } from '../../../src/search/engines/meilisearch/meilisearch-engine.js';
import { offerSearchSchema, type OfferSearchAnswer } from '../../../src/search/offer-search.schema.js';
import { INDEX_DEFINITIONS } from '../../../src/search/open-engines.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { freePort } from '../../support/free-port.js';
import { describeOnOwnMeilisearch } from '../../support/describe-where.js';
import { startMeilisearch, type MeilisearchServer } from '../../support/meilisearch-server.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describeOnOwnMeilisearch('Meilisearch away for a while', () => {
  let database: TestDatabase;
  let port: number;
  let server: MeilisearchServer;
  let kit: SearchKit;
  const search = (text = ''): Promise<OfferSearchAnswer> => kit.search.searchOffers(offerSearchSchema.parse({ text }), ANONYMOUS);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    await anOffer(database.dataSource);
    port = await freePort();
    server = await startMeilisearch(port);
    kit = searchKit(database.dataSource, new MeilisearchEngine(server, INDEX_DEFINITIONS), postgresEngine(database.dataSource));
    await kit.rebuild.rebuildAll(() => undefined);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('answers while it is there', async () => expect(await search()).toMatchObject({ engine: 'meilisearch', total: 1 }));

  it('killed: PostgreSQL answers, and what is written meanwhile is found', async () => {
    await server.stop();
    const offer = await anOffer(database.dataSource, { title: 'Apprenti sabotier' });
    await expect(kit.indexer.refresh(kit.sources.all[0]!, [offer.id])).rejects.toThrow();
    expect(await search('sabotier')).toMatchObject({ engine: 'postgres', total: 1 });
    expect(await kit.search.health()).toEqual({ engine: 'postgres', degraded: true });
  });

  it('left out of a start, and said', async () => {
    const notes: string[] = [];
    await kit.rebuild.rebuildStale((line) => notes.push(line));
    expect(notes.join()).toMatch(/meilisearch does not answer \(.+\)/);
  });

  it('asked for by hand: refused in one sentence', async () => {
    await expect(kit.rebuild.rebuildAll(() => undefined)).rejects.toThrow(/Meilisearch|meilisearch|fetch|request/i);
  });

  it('back, but empty: no change makes an index of one offer there; PostgreSQL goes on answering, and that is said', async () => {
    server = await startMeilisearch(port);
    const offer = await anOffer(database.dataSource, { title: 'Apprenti tonnelier' });
    await expect(kit.indexer.refresh(kit.sources.all[0]!, [offer.id])).rejects.toThrow(/not found/);
    expect(await kit.search.health()).toEqual({ engine: 'postgres', degraded: true });
    expect(await search('tonnelier')).toMatchObject({ engine: 'postgres', total: 1 });
  });

  it('filled by the hourly check, it answers again with all that was written', async () => {
    await kit.rebuild.rebuildStale(() => undefined, 'version');
    expect(await kit.search.health()).toEqual({ engine: 'meilisearch', degraded: false });
    expect(await search('sabotier')).toMatchObject({ engine: 'meilisearch', total: 1 });
  });
});
