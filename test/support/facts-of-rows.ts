import type { RegionRows } from '../../src/demo/region-rows.js';
import type { MarketFacts } from '../../src/matching/assignment/columns/market.js';
import type { CandidateFacts } from '../../src/matching/facts/candidate-facts.js';
import type { OfferFacts } from '../../src/matching/facts/offer-facts.js';
import type { SessionFacts } from '../../src/matching/facts/session-facts.js';

/** An invented region as matching's facts, without a database: for tests and measures of the computation alone. */
export function factsOfRows(rows: RegionRows): MarketFacts {
  return { candidates: rows.candidates.map(candidateFacts), offers: offerFacts(rows), sessions: sessionFacts(rows), said: [] };
}

function candidateFacts(row: RegionRows['candidates'][number]): CandidateFacts {
  const { id, birthDate, collegeCompleted, apprenticeshipAgeLimit, jobSeeker, latitude, longitude, travelModes, maxKm, licence, level, targetLevel } = row;
  const { wishes, contractKinds, availableFrom, rhythm, skills } = row;
  return {
    id, birthDate, collegeCompleted, ageLimit: apprenticeshipAgeLimit, jobSeeker, place: { latitude, longitude }, travelModes, maxKm, licence, level, targetLevel,
    wishes, contractKinds, availableFrom, rhythm, skills,
  };
}

function offerFacts(rows: RegionRows): OfferFacts[] {
  const establishments = new Map(rows.establishments.map((row) => [row.id, row]));
  const open = rows.offers.filter(({ matchable, status }) => matchable && status === 'open');
  const seatsOf = new Map<number, number>();
  for (const { establishmentId, contractKind, seats, seatsTaken } of open) {
    if (contractKind === 'apprenticeship') seatsOf.set(establishmentId!, (seatsOf.get(establishmentId!) ?? 0) + seats - seatsTaken);
  }
  return open.map((row) => {
    const { masters, apprenticesUntil, repeatingApprentices, naf, answerRate } = establishments.get(row.establishmentId!)!;
    const seats = row.seats - row.seatsTaken;
    const otherOpenSeats = (seatsOf.get(row.establishmentId!) ?? 0) - (row.contractKind === 'apprenticeship' ? seats : 0);
    return {
      id: row.id, occupationCode: row.occupationCode!, occupationConfidence: row.occupationConfidence ?? 1, place: { latitude: row.latitude!, longitude: row.longitude! },
      startsOn: row.startsOn!, contractKind: row.contractKind, months: row.durationMonths, rncp: row.rncp, targetLevel: row.targetLevel, minimumLevel: row.minimumLevel ?? 0,
      seats, seatFacts: { masters, apprenticesUntil, repeatingApprentices, otherOpenSeats }, rhythm: row.rhythm, licenceRequired: row.licenceRequired,
      nightWork: row.nightWork, regulatedWork: row.regulatedWork, skills: row.skills, naf, answerRate,
    };
  });
}

function sessionFacts(rows: RegionRows): SessionFacts[] {
  const programmes = new Map(rows.programmes.map((row) => [row.id, row]));
  const sites = new Map(rows.sites.map((row) => [row.id, row]));
  return rows.sessions.filter(({ status }) => status === 'open').map((row) => {
    const { siteId, rncp, level, occupationCodes, rhythm, durationMonths } = programmes.get(row.programmeId)!;
    const { latitude, longitude } = sites.get(siteId)!;
    return { id: row.id, siteId, place: { latitude, longitude }, rncp, level, occupationCodes, rhythm, months: durationMonths, startsOn: row.startsOn, freePlaces: row.places - row.placesTaken };
  });
}
