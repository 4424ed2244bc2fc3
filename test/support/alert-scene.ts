import { AlertsModule } from '../../src/search/alerts/alerts.module.js';
import { AlertRounds } from '../../src/search/alerts/alert-round.service.js';
import type { SavedSearch } from '../../src/search/alerts/saved-search.entity.js';
import { SavedSearchesService } from '../../src/search/alerts/saved-search.service.js';
import { offerSearchSchema } from '../../src/search/offer-search.schema.js';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { AlertMessages } from '../../src/notifications/alert-messages.js';
import { NotificationsWorkerModule } from '../../src/notifications/notifications-worker.module.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { Mailer, type Mail } from '../../src/platform/mail/mailer.js';
import { PrivacyModule } from '../../src/privacy/privacy.module.js';
import { addMonths } from '../../src/shared/calendar-date.js';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import { anAccount, viewerOf } from './builders/account.builder.js';
import { anOffer } from './builders/offer.builder.js';
import type { FakeMailer } from './fakes.js';
import { createRooms, type Rooms } from './rooms.js';

export interface AlertScene {
  rooms: Rooms;
  saved: SavedSearchesService;
  rounds: AlertRounds;
  mailer: FakeMailer;
  someone(): Promise<SignedInViewer>;
  save(viewer: SignedInViewer, asked: Record<string, string>, frequency?: 'daily' | 'weekly'): Promise<SavedSearch>;
  /** Makes the index of offers what the database says. */
  index(): Promise<unknown>;
  /** Publishes an offer on the clock's day and indexes it. */
  publish(over?: Partial<Offer>): Promise<Offer>;
  /** Sends what the rounds asked for since the last time. */
  deliver(): Promise<void>;
  /** Seven in the morning in France on that day: the round, then its mails. Returns the new mails. */
  morning(day: string): Promise<Mail[]>;
}

/** Saved searches with their rounds and mails, on PostgreSQL or on the Meilisearch of `meili`. */
export async function alertScene(meili: Record<string, string> = {}): Promise<AlertScene> {
  const config = readConfig({ DATABASE_URL: 'postgres://localhost/unused', DEMO: '1', PUBLIC_URL: 'https://passerelle.example', ...meili });
  const rooms = await createRooms([PrivacyModule, AlertsModule, NotificationsWorkerModule], [[Config, config]]);
  const [saved, rounds, messages, rebuild] = [rooms.get(SavedSearchesService), rooms.get(AlertRounds), rooms.get(AlertMessages), rooms.get(RebuildService)];
  const mailer = rooms.get(Mailer) as FakeMailer;
  const index = (): Promise<unknown> => rebuild.rebuildAll(() => undefined, { force: true, only: 'offers' });
  const deliver = async (): Promise<void> => {
    const due = (await rooms.events()).filter(({ kind }) => kind === 'alert.due');
    for (const { payload } of due) await messages.due({ id: 'an-event', kind: 'alert.due', payload: { alertMailId: payload.alertMailId! } });
  };
  await index();
  return {
    rooms, saved, rounds, mailer, index, deliver,
    someone: async () => viewerOf(await anAccount(rooms.store)),
    save: (viewer, asked, frequency = 'daily') => saved.save(viewer, offerSearchSchema.parse(asked), frequency),
    publish: async (over = {}) => {
      const today = rooms.clock.today();
      const offer = await anOffer(rooms.store, { publishedOn: today, expiresOn: addMonths(today, 2), ...over });
      await index();
      return offer;
    },
    morning: async (day) => {
      const before = mailer.sent.length;
      rooms.clock.set(`${day}T06:00:00Z`);
      await rounds.run();
      await deliver();
      return mailer.sent.slice(before);
    },
  };
}
