import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import { offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('writing documents', () => {
  let database: TestDatabase;
  let offer: Offer;
  let written: number[] = [];

  /** A worker of its own, that notes what it writes. */
  const worker = (): SearchKit => {
    const engine = postgresEngine(database.dataSource);
    const index = engine.index.bind(engine);
    engine.index = (name, documents) => {
      written.push(...documents.map(({ id }) => id));
      return index(name, documents);
    };
    return searchKit(database.dataSource, engine);
  };
  const titles = async (kit: SearchKit): Promise<string[]> => (await kit.search.searchOffers(offerSearchSchema.parse({}), ANONYMOUS)).hits.map(({ title }) => title);
  const rename = (title: string): Promise<unknown> => database.dataSource.manager.update(Offer, { id: offer.id }, { title });

  beforeAll(async () => {
    database = await createTestDatabase();
    offer = await anOffer(database.dataSource, { title: 'Apprenti vannier' });
  });
  afterAll(() => database.drop());

  it('twice is once: what has not changed is not written again', async () => {
    const kit = worker();
    written = [];
    await kit.indexer.refresh(kit.sources.all[0]!, [offer.id]);
    await kit.indexer.refresh(kit.sources.all[0]!, [offer.id]);
    expect(written).toEqual([offer.id]);
    await database.dataSource.manager.update(Offer, { id: offer.id }, { description: 'Osier, rotin et jonc : de la coupe des brins au tressage des paniers.' });
    await kit.indexer.refresh(kit.sources.all[0]!, [offer.id]);
    expect(written).toEqual([offer.id, offer.id]);
  });

  it('by two workers at once: the row that was read last is the one that stands', async () => {
    const [slow, quick] = [worker(), worker()];
    let hasRead = (): void => undefined;
    let goOn = (): void => undefined;
    const read = new Promise<void>((resolve) => (hasRead = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const source = slow.sources.all[0]!;
    const documents = source.documents.bind(source);
    source.documents = async (ids): Promise<SearchDocument[]> => {
      const found = await documents(ids);
      hasRead();
      await held;
      return found;
    };
    await rename('Apprenti relieur');
    const first = slow.indexer.refresh(source, [offer.id]);
    await read;
    await rename('Apprenti doreur');
    const second = quick.indexer.refresh(quick.sources.all[0]!, [offer.id]);
    goOn();
    await Promise.all([first, second]);
    expect(await titles(quick)).toEqual(['Apprenti doreur']);
  });
});
