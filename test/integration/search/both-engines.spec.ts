import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { ensureDemoRegion } from '../../../src/demo/ensure-demo.js';
import { MeilisearchEngine } from '../../../src/search/engines/meilisearch/meilisearch-engine.js';
import { offerSearchSchema, type OfferSearchAnswer } from '../../../src/search/offer-search.schema.js';
import { INDEX_DEFINITIONS } from '../../../src/search/open-engines.js';
import { JUDGED_QUERIES } from '../../support/judged/judged-queries.js';
import { NONSENSE_QUERIES } from '../../support/judged/nonsense-queries.js';
import { describeOnMeilisearch } from '../../support/describe-where.js';
import { openMeilisearch, type MeilisearchServer } from '../../support/meilisearch-server.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const SORTED = ['boulanger lille', 'vente', 'secretaire arras', 'maison'].flatMap((text) =>
  [{ sort: 'date' }, { sort: 'applicants' }, { contract: 'apprenticeship' }, { level: '3,4' }, { page: '2' }, { pageSize: '50', page: '3' }].map((more) => ({ text, ...more })),
);
const ADDRESSES: readonly Record<string, string>[] = [...JUDGED_QUERIES.map(({ text }) => ({ text })), ...NONSENSE_QUERIES.map((text) => ({ text })), ...SORTED, {}, { place: 'Lille', sort: 'distance' }];

describeOnMeilisearch('both engines, on an invented region', () => {
  const prefix = `test_${randomBytes(4).toString('hex')}_`;
  let database: TestDatabase;
  let server: MeilisearchServer;
  let kits: SearchKit[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureDemoRegion(database.dataSource, { seed: 1, scale: 'small', today: '2026-11-24' }, () => undefined);
    server = await openMeilisearch();
    kits = [postgresEngine(database.dataSource), new MeilisearchEngine({ ...server, prefix }, INDEX_DEFINITIONS)].map((engine) => searchKit(database.dataSource, engine));
    for (const kit of kits) await kit.rebuild.rebuildAll(() => undefined);
  });
  afterAll(async () => {
    const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
    for (const { name } of INDEX_DEFINITIONS) await client.deleteIndexIfExists(`${prefix}${name}`);
    await server.stop();
    await database.drop();
  });

  const told = ({ engine: _engine, ...answer }: OfferSearchAnswer): Omit<OfferSearchAnswer, 'engine'> => answer;

  it.each(ADDRESSES)('give the same answer to %j', async (address) => {
    const query = offerSearchSchema.parse(address);
    const [postgres, meilisearch] = await Promise.all(kits.map((kit) => kit.search.searchOffers(query, ANONYMOUS)));
    expect(told(meilisearch!)).toEqual(told(postgres!));
  });

  it.each(['bou', 'coi', 'mai', 'vas', 'ate', 'lil', 'st quen', '5930', 'boulang'])('suggest the same for %s, in one call', async (text) => {
    const [postgres, meilisearch] = await Promise.all(kits.map((kit) => kit.search.suggest(text)));
    expect(meilisearch).toEqual(postgres);
  });

  it('keep the same cards, so that the check finds nothing to repair', async () => {
    for (const kit of kits) expect(await kit.check.repair()).toEqual([]);
  });
});
