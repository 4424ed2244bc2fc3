import type { CertificationFact, CommuneFact, ReferenceTables, TrainingSiteFact } from '../reference/reference-tables.js';
import { addDays, type CalendarDate } from '../shared/calendar-date.js';
import { needsTraining } from '../shared/contract-kind.js';
import { distanceKm } from '../shared/geo.js';
import type { Level } from '../shared/level.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { monthsOf, rhythmOf, type Diplomas } from './diplomas.js';
import {
  NEXT_CERTIFICATION, PLACES_PER_SEAT, PLACES_PER_SEAT_SCARCE, PLACES_TAKEN, REGIONAL_SCHEME_TRADES, SCARCE_TRADES, SESSION_LATER, SESSION_PLACES, SESSION_SOON,
} from './distributions.js';
import { centreName } from './centre-names.js';
import type { OfferRow, ProgrammeRow, TrainingCentreRow, TrainingSessionRow, TrainingSiteRow } from './region-rows.js';
import { mondayFrom, seasonBegins, seasonOf } from './school-year.js';
import { streamOf } from './streams.js';
import { TRADES, type Trade } from './trades.js';
import { sampleWithout } from './weighted.js';

export interface TrainingRows {
  centres: TrainingCentreRow[];
  sites: TrainingSiteRow[];
  programmes: ProgrammeRow[];
  sessions: TrainingSessionRow[];
}

interface TrainingSource {
  tables: ReferenceTables;
  diplomas: Diplomas;
  offers: readonly OfferRow[];
  programmes: number;
  seed: number;
  today: CalendarDate;
}

/** Invented centres and programmes at the real sites, for the real certifications, with places in proportion to the seats offered. */
export function generateTraining(source: TrainingSource): TrainingRows {
  const random = streamOf(source.seed, 'training');
  const rows: TrainingRows = { ...centresAndSites(source.tables, random), programmes: [], sessions: [] };
  const towns = townsOf(rows.sites, source.tables.communes);
  const seats = seatsByTrade(source.offers);
  const total = [...seats.values()].reduce((sum, count) => sum + Math.sqrt(count), 0);
  for (const trade of TRADES) {
    const demand = seats.get(trade.code) ?? 0;
    const wanted = Math.max(3, Math.round((source.programmes * Math.sqrt(demand)) / total));
    addProgrammes(rows, trade, demand, wanted, towns, source, random);
  }
  return rows;
}

function seatsByTrade(offers: readonly OfferRow[]): Map<string, number> {
  const seats = new Map<string, number>();
  for (const { occupationCode, contractKind, seats: count } of offers) {
    if (occupationCode !== null && needsTraining(contractKind)) seats.set(occupationCode, (seats.get(occupationCode) ?? 0) + count);
  }
  return seats;
}

function centresAndSites(tables: ReferenceTables, random: SeededRandom): Pick<TrainingRows, 'centres' | 'sites'> {
  const communes = new Map(tables.communes.map((commune) => [commune.insee, commune]));
  const bySiret = groupBy(tables.trainingSites, ({ siret }) => siret);
  const used = new Set<string>();
  const centres: TrainingCentreRow[] = [];
  const sites: TrainingSiteRow[] = [];
  for (const [siret, facts] of bySiret) {
    const first = facts[0] as TrainingSiteFact;
    const id = centres.length + 1;
    centres.push({ id, siret, uai: first.uai, name: centreName(first.city, used, random), qualiopi: first.qualiopi, invented: true });
    for (const fact of facts) sites.push(siteRow(sites.length + 1, id, fact, communes.get(fact.insee)));
  }
  return { centres, sites };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function siteRow(id: number, centreId: number, fact: TrainingSiteFact, commune: CommuneFact | undefined): TrainingSiteRow {
  if (!commune) throw new RangeError(`training site in an unknown commune: ${fact.insee}`);
  const { department, employmentZone, name } = commune;
  return { id, centreId, address: fact.address, insee: fact.insee, communeName: name, department, employmentZone, latitude: fact.latitude, longitude: fact.longitude };
}

interface Town {
  sites: TrainingSiteRow[];
  /** People who live within 25 km: towns with more around them teach more trades. */
  around: number;
}

function townsOf(sites: readonly TrainingSiteRow[], communes: readonly CommuneFact[]): Town[] {
  return [...groupBy(sites, ({ insee }) => insee).values()].map((inTown) => {
    const middle = inTown[0] as TrainingSiteRow;
    const around = communes.reduce((sum, commune) => (distanceKm(middle, commune) <= 25 ? sum + commune.population : sum), 0);
    return { sites: inTown, around };
  });
}

function addProgrammes(rows: TrainingRows, trade: Trade, demand: number, wanted: number, towns: readonly Town[], source: TrainingSource, random: SeededRandom): void {
  const isScarce = SCARCE_TRADES.includes(trade.code);
  const count = isScarce ? Math.max(3, Math.round(wanted / 3)) : wanted;
  const places = demand * (isScarce ? PLACES_PER_SEAT_SCARCE : PLACES_PER_SEAT);
  const diplomas = source.diplomas.of(trade);
  const shares = diplomas.map((_, rank) => NEXT_CERTIFICATION ** rank);
  const sum = shares.reduce((a, b) => a + b, 0);
  diplomas.forEach((diploma, rank) => {
    const sites = Math.max(1, Math.round((count * (shares[rank] as number)) / sum));
    const perProgramme = (places * (shares[rank] as number)) / sum / sites;
    for (const town of sampleWithout(towns, ({ around }) => Math.sqrt(around), sites, random)) {
      const site = random.pick(town.sites);
      if (rows.programmes.some((known) => known.siteId === site.id && known.rncp === diploma.rncp)) continue;
      addProgramme(rows, site, diploma, perProgramme, source.today, random);
    }
  });
}

function addProgramme(rows: TrainingRows, site: TrainingSiteRow, diploma: CertificationFact, places: number, today: CalendarDate, random: SeededRandom): void {
  const id = rows.programmes.length + 1;
  rows.programmes.push({
    id, siteId: site.id, rncp: diploma.rncp,
    title: diploma.title.charAt(0).toUpperCase() + diploma.title.slice(1),
    level: diploma.level as Exclude<Level, 0>,
    occupationCodes: diploma.occupationCodes,
    durationMonths: random.pick(monthsOf(diploma)),
    rhythm: rhythmOf(diploma.level, random),
    regionalScheme: diploma.occupationCodes.some((code) => REGIONAL_SCHEME_TRADES.includes(code)),
    invented: true,
  });
  const starts = sessionStarts(today, random);
  for (const startsOn of starts) {
    const size = Math.round(((places * (0.6 + 0.8 * random.next())) / starts.length) * 1.05);
    const count = Math.min(SESSION_PLACES.to, Math.max(SESSION_PLACES.from, size));
    const placesTaken = Math.floor(count * PLACES_TAKEN * random.next() * 2);
    rows.sessions.push({ id: rows.sessions.length + 1, programmeId: id, startsOn, places: count, placesTaken, status: 'open' });
  }
}

/** Always one at the school start; some soon, some later in autumn. */
function sessionStarts(today: CalendarDate, random: SeededRandom): CalendarDate[] {
  const starts = new Set<CalendarDate>();
  const soon = mondayFrom(addDays(today, random.between(20, 130)));
  if (random.chance(SESSION_SOON) && soon < seasonBegins(today)) starts.add(soon);
  starts.add(mondayFrom(addDays(seasonOf(today), random.pick([0, 0, 0, 7, 7, 14]))));
  if (random.chance(SESSION_LATER)) starts.add(mondayFrom(addDays(seasonOf(today), random.between(28, 75))));
  return [...starts].sort();
}
