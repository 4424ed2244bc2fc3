import { ageOn, type CalendarDate } from '../shared/calendar-date.js';
import type { Candidate } from './candidate.entity.js';
import type { CandidateFile, CandidateLine } from './candidate.schema.js';

/** A line of an adviser's list: no contact, no birth date. */
export function candidateLine(candidate: Candidate, today: CalendarDate): CandidateLine {
  const { id, firstName, lastName, birthDate, communeName, department, employmentZone, level, wishes, contractKinds, availableFrom, status, optedOut, version } = candidate;
  return { id, firstName, lastName, age: ageOn(birthDate, today), communeName, department, employmentZone, level, wishes, contractKinds, availableFrom, status, optedOut, version };
}

/** The whole file, for the person and for an adviser in scope. */
export function candidateFile(candidate: Candidate, today: CalendarDate): CandidateFile {
  const { email, phone, birthDate, guardianEmail, guardianConsentAt, insee, latitude, longitude, targetLevel, collegeCompleted, travelModes, maxKm, licence } = candidate;
  const { rhythm, skills, jobSeeker, apprenticeshipAgeLimit, invented, source } = candidate;
  return {
    ...candidateLine(candidate, today),
    email, phone, birthDate, guardianEmail, guardianConsent: guardianConsentAt !== null, insee, latitude, longitude, targetLevel, collegeCompleted, travelModes, maxKm, licence,
    rhythm, skills, jobSeeker, apprenticeshipAgeLimit, invented, source,
  };
}
