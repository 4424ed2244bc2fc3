import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { ENTITIES } from '../../../src/entities.js';
import { Establishment } from '../../../src/companies/establishment.entity.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { Config, readConfig } from '../../../src/platform/config/config.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { recordEvent, recordEvents } from '../../../src/platform/database/record-event.js';
import { QueueWorkerModule } from '../../../src/platform/queue/queue-worker.module.js';
import { ReferenceModule } from '../../../src/reference/reference.module.js';
import type { OfferSearchAnswer } from '../../../src/search/offer-search.schema.js';
import { offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import { SearchService } from '../../../src/search/search.service.js';
import { SearchWorkerModule } from '../../../src/search/search-worker.module.js';
import { Clock } from '../../../src/shared/clock.js';
import { anEstablishment } from '../../support/builders/establishment.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { FakeClock } from '../../support/fakes.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { waitFor } from '../../support/wait-for.js';

describe('the index follows what happens', () => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  const SOON_MS = 10_000;

  beforeAll(async () => {
    database = await createTestDatabase();
    const testing = await Test.createTestingModule({ imports: [ConfigModule, DatabaseModule.with(ENTITIES), ReferenceModule, QueueWorkerModule.forRoot([]), SearchWorkerModule] })
      .overrideProvider(Config).useValue(readConfig({ DATABASE_URL: database.url }))
      .overrideProvider(Clock).useValue(new FakeClock())
      .compile();
    worker = await testing.init();
  });
  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  const search = (text: string): Promise<OfferSearchAnswer> => worker.get(SearchService, { strict: false }).searchOffers(offerSearchSchema.parse({ text }), ANONYMOUS);
  const total = async (text: string): Promise<number> => (await search(text)).total;
  const change = (offer: Offer, changes: Partial<Offer>): Promise<void> =>
    database.dataSource.transaction(async (manager) => {
      await manager.update(Offer, { id: offer.id }, changes);
      await recordEvent(manager, 'offer.changed', { offerId: offer.id });
    });
  const published = (over: Partial<Offer>): Promise<Offer> =>
    database.dataSource.transaction(async (manager) => {
      const offer = await anOffer(manager, over);
      await recordEvent(manager, 'offer.changed', { offerId: offer.id });
      return offer;
    });

  it('an offer whose last seat is taken is found no more', async () => {
    const offer = await published({ title: 'Apprenti horloger', occupationCode: 'B1604', seats: 2 });
    await waitFor(() => total('horloger'), (found) => found === 1, SOON_MS);
    await change(offer, { seatsTaken: 1 });
    const { hits } = await waitFor(() => search('horloger'), (answer) => answer.hits[0]?.seatsLeft === 1, SOON_MS);
    expect(hits).toHaveLength(1);
    await change(offer, { seatsTaken: 2 });
    await waitFor(() => total('horloger'), (found) => found === 0, SOON_MS);
  });

  it('within seconds: an offer is published, edited, paused, resumed and closed', async () => {
    const offer = await published({ title: 'Apprenti tonnelier', occupationCode: 'H2205' });
    await waitFor(() => total('tonnelier'), (found) => found === 1, SOON_MS);
    await change(offer, { title: 'Apprenti sellier' });
    await waitFor(() => total('sellier'), (found) => found === 1, SOON_MS);
    await change(offer, { status: 'paused' });
    await waitFor(() => total('sellier'), (found) => found === 0, SOON_MS);
    await change(offer, { status: 'open', applicants: 12 });
    const { hits } = await waitFor(() => search('sellier'), (answer) => answer.total === 1, SOON_MS);
    expect(hits[0]!.applicants).toBe(12);
    await change(offer, { status: 'closed' });
    await waitFor(() => total('sellier'), (found) => found === 0, SOON_MS);
  });

  it('a company that changes its name', async () => {
    const establishment = await anEstablishment(database.dataSource, { name: 'Atelier Zorglub' });
    await published({ title: 'Apprenti cordonnier', establishmentId: establishment.id });
    await waitFor(() => total('zorglub'), (found) => found === 1, SOON_MS);
    await database.dataSource.transaction(async (manager) => {
      await manager.update(Establishment, { id: establishment.id }, { name: 'Atelier Fantasio' });
      await recordEvent(manager, 'establishment.changed', { establishmentId: establishment.id });
    });
    const { hits } = await waitFor(() => search('fantasio'), (answer) => answer.total === 1, SOON_MS);
    expect(hits[0]!.companyName).toBe('Atelier Fantasio');
  });

  it('a burst, as an import makes one', async () => {
    const establishment = await anEstablishment(database.dataSource);
    await database.dataSource.transaction(async (manager) => {
      const offers: Offer[] = [];
      for (let n = 0; n < 40; n++) offers.push(await anOffer(manager, { title: `Vannier numéro ${n}`, establishmentId: establishment.id }));
      await recordEvents(manager, 'offer.changed', offers.map(({ id }) => ({ offerId: id })));
    });
    await waitFor(() => total('vannier'), (found) => found === 40, SOON_MS);
  });

  it('an offer past its last day is not found, though nobody said so', async () => {
    const offer = await published({ title: 'Apprenti vitrailliste', expiresOn: '2026-11-24' });
    await waitFor(() => total('vitrailliste'), (found) => found === 1, SOON_MS);
    worker.get<FakeClock>(Clock, { strict: false }).advance({ days: 1 });
    expect(await total('vitrailliste')).toBe(0);
    expect((await database.dataSource.query('SELECT id FROM search_offer WHERE id = $1', [offer.id])).length).toBe(1);
  });
});
