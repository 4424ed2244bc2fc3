import { Offer } from '../../src/offers/offer.entity.js';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { addMonths } from '../../src/shared/calendar-date.js';
import type { TestApp } from './app.js';
import { anEstablishment } from './builders/establishment.builder.js';
import { anOffer } from './builders/offer.builder.js';
import { aProgramme, aSession } from './builders/training.builder.js';
import { ROUBAIX } from './builders/places.js';

export interface BakeryScene {
  lille: Offer;
  roubaix: Offer;
}

/** Two bakeries that look for an apprentice next year, with the training that goes with it, and their index. */
export async function bakeryScene(test: TestApp): Promise<BakeryScene> {
  const store = test.database.dataSource;
  const today = test.clock.today();
  const dates = { publishedOn: today, expiresOn: addMonths(today, 2), startsOn: addMonths(today, 6) };
  const vasseur = await anEstablishment(store, { name: 'Boulangerie Vasseur' });
  const lille = await anOffer(store, { ...dates, establishmentId: vasseur.id, title: 'Apprenti boulanger', nightWork: true });
  const roubaix = await anOffer(store, { ...dates, ...ROUBAIX, title: 'Boulanger en apprentissage', seats: 2 });
  const programme = await aProgramme(store);
  await aSession(store, { programmeId: programme.id, startsOn: addMonths(today, 6) });
  await test.get(RebuildService).rebuildAll(() => undefined);
  return { lille, roubaix };
}
