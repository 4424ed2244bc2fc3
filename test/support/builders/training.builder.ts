import { Programme } from '../../../src/training/programme.entity.js';
import { TrainingCentre } from '../../../src/training/training-centre.entity.js';
import { TrainingSession } from '../../../src/training/training-session.entity.js';
import { TrainingSite } from '../../../src/training/training-site.entity.js';
import { LILLE } from './places.js';
import { managerOf, nextNumber, type Store } from './store.js';
import { validSiret } from './valid-siret.js';

export async function aTrainingCentre(store: Store, over: Partial<TrainingCentre> = {}): Promise<TrainingCentre> {
  const n = nextNumber();
  const fields = { siret: validSiret(50_000_000 + n), uai: null, name: `CFA ${n}`, qualiopi: true, ...over };
  return managerOf(store).save(managerOf(store).create(TrainingCentre, fields));
}

/** A site in Lille; makes its centre unless one is given. */
export async function aTrainingSite(store: Store, over: Partial<TrainingSite> = {}): Promise<TrainingSite> {
  const centreId = over.centreId ?? (await aTrainingCentre(store)).id;
  return managerOf(store).save(managerOf(store).create(TrainingSite, { address: '1 rue du Fournil', ...LILLE, ...over, centreId }));
}

/** The CAP boulanger in two years; makes its site unless one is given. */
export async function aProgramme(store: Store, over: Partial<Programme> = {}): Promise<Programme> {
  const siteId = over.siteId ?? (await aTrainingSite(store)).id;
  const fields = {
    rncp: 'RNCP37537', title: 'CAP boulanger', level: 3 as const, occupationCodes: ['D1102'], durationMonths: 24, rhythm: 'one_week_of_two' as const, ...over, siteId,
  };
  return managerOf(store).save(managerOf(store).create(Programme, fields));
}

/** Twelve places from 1 March 2027; makes its programme unless one is given. */
export async function aSession(store: Store, over: Partial<TrainingSession> = {}): Promise<TrainingSession> {
  const programmeId = over.programmeId ?? (await aProgramme(store)).id;
  const fields = { startsOn: '2027-03-01', places: 12, placesTaken: 0, status: 'open' as const, ...over, programmeId };
  return managerOf(store).save(managerOf(store).create(TrainingSession, fields));
}
