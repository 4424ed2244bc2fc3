import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CompaniesService } from '../../src/companies/companies.service.js';
import { OffersWorkerModule } from '../../src/offers/offers-worker.module.js';
import { OffersService } from '../../src/offers/offers.service.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { QueueWorkerModule } from '../../src/platform/queue/queue-worker.module.js';
import { anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aMember, anEstablishment } from '../support/builders/establishment.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { createRooms, type Rooms } from '../support/rooms.js';
import { waitFor } from '../support/wait-for.js';

describe('offers in the background, on a real queue', () => {
  let rooms: Rooms;
  beforeAll(async () => void (rooms = await createRooms([QueueWorkerModule.forRoot(['offers.expire', 'outbox.purge']), OffersWorkerModule])));
  afterAll(() => rooms.close());

  it('go live when an adviser verifies their company, without anything else being asked', async () => {
    const establishment = await anEstablishment(rooms.store, { verifiedAt: null, source: 'self' });
    const founder = await aMember(rooms.store, establishment, { confirmedAt: null });
    const { id } = await anOffer(rooms.store, { establishmentId: establishment.id, status: 'pending', postedBy: founder.id });
    await rooms.get(CompaniesService).verify(viewerOf(await anAdviser(rooms.store)), establishment.id);
    await waitFor(() => rooms.get(OffersService).get(id), ({ status }) => status === 'open');
  });

  it('are told again when their company changes', async () => {
    const establishment = await anEstablishment(rooms.store);
    const viewer = viewerOf(await aMember(rooms.store, establishment));
    const { id } = await anOffer(rooms.store, { establishmentId: establishment.id });
    await rooms.get(CompaniesService).update(viewer, establishment.id, { version: 1, name: 'Nouveau nom' });
    const told = (): Promise<unknown[]> => rooms.store.query(`SELECT 1 FROM outbox_event WHERE kind = 'offer.changed' AND payload->>'offerId' = $1`, [String(id)]);
    await waitFor(told, (events) => events.length > 0);
  });

  it('close after their last day', async () => {
    const { id } = await anOffer(rooms.store, { expiresOn: '2026-11-23' });
    await rooms.get(Jobs).add('offers.expire', {});
    await waitFor(() => rooms.get(OffersService).get(id), ({ status }) => status === 'closed');
  });
});
