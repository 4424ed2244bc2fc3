import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { recordEvent } from '../../../src/platform/database/record-event.js';
import { MeilisearchEngine } from '../../../src/search/engines/meilisearch/meilisearch-engine.js';
import type { SearchDocument, SearchEngine } from '../../../src/search/engines/search-engine.js';
import { offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import { INDEX_DEFINITIONS } from '../../../src/search/open-engines.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { describeOnMeilisearch } from '../../support/describe-where.js';
import { openMeilisearch, type MeilisearchServer } from '../../support/meilisearch-server.js';
import { FaultyEngine } from '../../support/search/faulty-engine.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Mistakes that live systems make when an index is filled anew; none of them can happen here. */
function rebuilding(name: 'postgres' | 'meilisearch'): void {
  let database: TestDatabase;
  let server: MeilisearchServer | null = null;
  let inner: SearchEngine;
  let engine: FaultyEngine;
  let kit: SearchKit;
  let establishmentId: number;
  const quiet = (): void => undefined;
  const total = async (text = ''): Promise<number> => (await kit.search.searchOffers(offerSearchSchema.parse({ text }), ANONYMOUS)).total;
  const published = (over: Partial<Offer>): Promise<Offer> =>
    database.dataSource.transaction(async (manager) => {
      const offer = await anOffer(manager, { establishmentId, ...over });
      await recordEvent(manager, 'offer.changed', { offerId: offer.id });
      return offer;
    });
  const anyOffer = (): Promise<Offer> => database.dataSource.manager.findOneByOrFail(Offer, { status: 'open' });
  /** Pages of ten, so that a few offers are several pages. */
  const inSmallPages = (): void => {
    const source = kit.sources.all[0]!;
    const pages = source.pages.bind(source);
    source.pages = async function* (): AsyncGenerator<SearchDocument[]> {
      for await (const page of pages()) for (let from = 0; from < page.length; from += 10) yield page.slice(from, from + 10);
    };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    server = name === 'meilisearch' ? await openMeilisearch() : null;
    inner = server === null ? postgresEngine(database.dataSource) : new MeilisearchEngine({ ...server, prefix: `test_${randomBytes(4).toString('hex')}_` }, INDEX_DEFINITIONS);
    establishmentId = (await anEstablishment(database.dataSource)).id;
    for (let n = 0; n < 45; n++) await anOffer(database.dataSource, { establishmentId, title: `Boulanger numéro ${n}` });
  });
  beforeEach(async () => {
    engine = new FaultyEngine(inner);
    kit = searchKit(database.dataSource, engine);
    Object.assign(kit.sources, { all: [kit.sources.all[0]] });
    inSmallPages();
    await kit.rebuild.rebuildAll(quiet, { force: true });
  });
  afterAll(async () => {
    const client = server === null ? null : new Meilisearch({ host: server.url, apiKey: server.masterKey });
    await client?.deleteIndexIfExists((inner as MeilisearchEngine).uid('offers'));
    await server?.stop();
    await database.drop();
  });

  it('fills the index from the database and says how', async () => {
    const [report] = await kit.rebuild.rebuildAll(quiet);
    expect(report).toMatchObject({ index: 'offers', engine: name, documents: 45, refused: [] });
    expect(await total()).toBe(45);
  });

  it('that fails at its third page leaves the live index whole', async () => {
    engine.onPut = (page) => {
      if (page === 3) throw new Error('disk full');
    };
    await expect(kit.rebuild.rebuildAll(quiet)).rejects.toThrow('disk full');
    expect(await total()).toBe(45);
    engine.onPut = () => undefined;
    await kit.rebuild.rebuildAll(quiet);
    expect(await total()).toBe(45);
  });

  it('holds what was published while it was being filled', async () => {
    let isDone = false;
    engine.onPut = async (page) => {
      if (page === 2 && !isDone) {
        isDone = true;
        await published({ title: 'Apprenti luthier' });
      }
    };
    await kit.rebuild.rebuildAll(quiet);
    expect(await total('luthier')).toBe(1);
  });

  it('does not bring back what was closed while it was being filled', async () => {
    const offer = await published({ title: 'Apprenti relieur' });
    await kit.indexer.refresh(kit.sources.all[0]!, [offer.id]);
    engine.onPut = async (page) => {
      if (page !== 5) return;
      await database.dataSource.transaction(async (manager) => {
        await manager.update(Offer, { id: offer.id }, { status: 'closed' });
        await recordEvent(manager, 'offer.changed', { offerId: offer.id });
      });
    };
    await kit.rebuild.rebuildAll(quiet);
    expect(await total('relieur')).toBe(0);
  });

  it('loses no change that went to the old index just before the swap', async () => {
    engine.onSwap = async () => {
      engine.onSwap = () => undefined;
      const offer = await published({ title: 'Apprenti doreur' });
      await database.dataSource.query('UPDATE outbox_event SET relayed_at = now() WHERE relayed_at IS NULL');
      await inner.index('offers', await kit.sources.all[0]!.documents([offer.id]));
    };
    await kit.rebuild.rebuildAll(quiet);
    expect(await total('doreur')).toBe(1);
  });

  it('that would halve the index stops and says so', async () => {
    await database.dataSource.query("UPDATE offer SET status = 'closed' WHERE id % 4 <> 0");
    await expect(kit.rebuild.rebuildAll(quiet)).rejects.toMatchObject({ code: 'search.rebuild_halves' });
    expect(await total()).toBeGreaterThan(40);
    await kit.rebuild.rebuildAll(quiet, { force: true });
    expect(await total()).toBeLessThan(20);
    await database.dataSource.query("UPDATE offer SET status = 'open'");
  });

  it('that lost documents on the way stops and says so', async () => {
    const source = kit.sources.all[0]!;
    source.pages = async function* (): AsyncGenerator<SearchDocument[]> {
      yield (await source.documents([])).slice(0, 0);
    };
    await expect(kit.rebuild.rebuildAll(quiet, { force: true })).rejects.toMatchObject({ code: 'search.rebuild_incomplete' });
    expect(await total()).toBeGreaterThan(40);
  });

  it('asked for twice at once is one', async () => {
    let fills = 0;
    engine.onSwap = () => void fills++;
    const reports = await Promise.all([kit.rebuild.rebuildAll(quiet), kit.rebuild.rebuildAll(quiet)]);
    expect(fills).toBe(1);
    expect(new Set(reports.map(([report]) => report!.documents)).size).toBe(1);
  });

  it('is done only where it is needed', async () => {
    expect(await kit.rebuild.rebuildStale(quiet)).toEqual([]);
    await inner.remove('offers', [(await anyOffer()).id]);
    expect(await kit.rebuild.rebuildStale(quiet)).toHaveLength(1);
    await database.dataSource.query("UPDATE search_index SET version = 0 WHERE name = 'offers'");
    expect(await kit.rebuild.rebuildStale(quiet)).toHaveLength(1);
  });
}

describe('a rebuild on postgres', () => rebuilding('postgres'));
describeOnMeilisearch('a rebuild on meilisearch', () => rebuilding('meilisearch'));
