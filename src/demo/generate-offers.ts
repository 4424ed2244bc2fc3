import { seatsAllowed } from '../law/apprentice-seats.js';
import { isMatchable } from '../offers/matchable.js';
import type { CertificationFact } from '../reference/reference-tables.js';
import { addDays, addMonths, type CalendarDate } from '../shared/calendar-date.js';
import { needsTraining, type ContractKind } from '../shared/contract-kind.js';
import type { Level } from '../shared/level.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { monthsOf, rhythmOf, type Diplomas } from './diplomas.js';
import {
  ASKS_LEVEL, CONTRACT_KINDS_OFFERED, EXTENDED, NAMES_DIPLOMA, OFFERS_PER_BUSINESS, PUBLISHED_DAYS_AGO, SEASON_STARTS, SEATS_OFFERED, SOON_STARTS, STARTS_IN_SEASON,
} from './distributions.js';
import type { Business } from './generate-establishments.js';
import type { OfferRow } from './region-rows.js';
import { seasonOf, workingDay } from './school-year.js';
import type { SkillTable } from './skill-table.js';
import { inside, streamOf } from './streams.js';
import type { Trade } from './trades.js';
import { Weighted } from './weighted.js';
import { writeDescription, writeTitle } from './write-offer.js';

const kindsOffered = Weighted.of(CONTRACT_KINDS_OFFERED);
const seatsOffered = Weighted.of(SEATS_OFFERED);
const seasonStarts = Weighted.of(SEASON_STARTS);

export interface OfferSource {
  businesses: readonly Business[];
  diplomas: Diplomas;
  skills: SkillTable;
  seed: number;
  today: CalendarDate;
}

/** Open offers of businesses that have a master and a free seat (alternance), or simply hire (other contracts). */
export function generateOffers(count: number, source: OfferSource): OfferRow[] {
  const random = streamOf(source.seed, 'offers');
  const draw = hiringBusinesses(source.businesses);
  const published = new Map<number, Published>();
  return Array.from({ length: count }, (_, index) => {
    const contractKind = kindsOffered.pick(random);
    for (;;) {
      const business = draw.pick(random);
      const before = published.get(business.row.id) ?? { offers: 0, seats: 0, starts: [] };
      const startsOn = drawStart(source.today, random);
      const wanted = seatsOffered.pick(random);
      const seats = needsTraining(contractKind) ? Math.min(wanted, freeSeats(business, before, startsOn)) : wanted;
      if (before.offers >= OFFERS_PER_BUSINESS || seats < 1) continue;
      published.set(business.row.id, after(before, contractKind, startsOn, seats));
      return openOffer({ id: index + 1, contractKind, startsOn, seats }, business, source, random);
    }
  });
}

/** What a business has published so far: seats and starts of its alternance only. */
interface Published {
  offers: number;
  seats: number;
  starts: CalendarDate[];
}

function after(before: Published, kind: ContractKind, startsOn: CalendarDate, seats: number): Published {
  if (!needsTraining(kind)) return { ...before, offers: before.offers + 1 };
  return { offers: before.offers + 1, seats: before.seats + seats, starts: [...before.starts, startsOn] };
}

/** Seats that one more offer may have so that it, and each one before it, stays within R6223-6. */
function freeSeats({ row }: Business, before: Published, startsOn: CalendarDate): number {
  const { masters, apprenticesUntil, repeatingApprentices } = row;
  const facts = { masters, apprenticesUntil, repeatingApprentices, otherOpenSeats: 0 };
  return Math.min(...[startsOn, ...before.starts].map((start) => seatsAllowed(facts, start))) - before.seats;
}

/** Businesses weighted so that each kind publishes its share, larger ones more than small ones. */
function hiringBusinesses(businesses: readonly Business[]): Weighted<Business> {
  const sizes = new Map<Business['kind'], number>();
  for (const { kind, row } of businesses) sizes.set(kind, (sizes.get(kind) ?? 0) + Math.sqrt(row.headcount));
  return new Weighted(businesses, ({ kind, row }) => (kind.trades === null ? 0 : (kind.hiring * Math.sqrt(row.headcount)) / (sizes.get(kind) as number)));
}

function openOffer(drawn: Pick<OfferRow, 'id' | 'contractKind' | 'startsOn' | 'seats'>, business: Business, source: OfferSource, random: SeededRandom): OfferRow {
  const { contractKind } = drawn;
  const trade = (business.kind.trades as Weighted<Trade>).pick(random);
  const night = random.chance(trade.night);
  const licence = random.chance(trade.licence);
  const { diploma, named, ...training } = drawTraining(contractKind, trade, source.diplomas, random);
  const subject = { trade, naf: business.row.naf, kind: contractKind, diploma: named ? diploma : null, company: business.row.name, commune: business.row.communeName, night, licence };
  const { insee, communeName, department, employmentZone, latitude, longitude, naf, idcc } = business.row;
  const published = addDays(source.today, -random.between(PUBLISHED_DAYS_AGO.from, PUBLISHED_DAYS_AGO.to));
  const offer = {
    ...drawn, establishmentId: business.row.id, recruiterName: null, applyUrl: null,
    title: writeTitle(subject, random),
    description: writeDescription(subject, random),
    occupationCode: trade.code, occupationConfidence: 1, ...training, seatsTaken: 0,
    licenceRequired: licence, nightWork: night, regulatedWork: random.chance(trade.regulated),
    skills: source.skills.some(trade.code, random.between(2, 5), random),
    idcc, naf, insee, communeName, department, employmentZone, latitude, longitude,
    status: 'open' as const, publishedOn: published, expiresOn: addMonths(published, random.chance(EXTENDED) ? 3 : 2),
    source: 'demo', sourceRef: null, sourceHash: null, invented: true,
  };
  return { ...offer, matchable: isMatchable(offer) };
}

/** Around the school start, or in the coming months; never before ten days from today. */
export function drawStart(today: CalendarDate, random: SeededRandom): CalendarDate {
  const soonest = addDays(today, SOON_STARTS.from);
  if (random.chance(STARTS_IN_SEASON)) {
    const start = workingDay(addDays(seasonOf(today), inside(seasonStarts.pick(random), random)));
    if (start >= soonest) return start;
  }
  return workingDay(addDays(today, random.between(SOON_STARTS.from, SOON_STARTS.to)));
}

type DrawnTraining = Pick<OfferRow, 'rncp' | 'targetLevel' | 'minimumLevel' | 'durationMonths' | 'rhythm'> & { diploma: CertificationFact | null; named: boolean };

function drawTraining(kind: ContractKind, trade: Trade, diplomas: Diplomas, random: SeededRandom): DrawnTraining {
  if (!needsTraining(kind)) {
    const level = (diplomas.levelsOf(trade)[0] ?? 3) as Level;
    const minimumLevel = random.chance(ASKS_LEVEL) ? level : 0;
    return { diploma: null, named: false, rncp: null, targetLevel: level, minimumLevel, durationMonths: kind === 'permanent' ? null : random.between(2, 12), rhythm: null };
  }
  const isProfessionalisation = kind === 'professionalisation';
  const diploma = (isProfessionalisation ? diplomas.short(trade) : null) ?? diplomas.draw(trade, random);
  const named = random.chance(NAMES_DIPLOMA);
  return {
    diploma,
    named,
    rncp: named ? diploma.rncp : null,
    targetLevel: diploma.level,
    minimumLevel: diploma.level > 3 && random.chance(ASKS_LEVEL) ? ((diploma.level === 4 ? 3 : diploma.level - 1) as Level) : 0,
    durationMonths: isProfessionalisation ? random.pick([6, 9, 12, 12, 12]) : random.pick(monthsOf(diploma)),
    rhythm: random.chance(0.8) ? rhythmOf(diploma.level, random) : null,
  };
}
