import type { Candidate } from '../../../candidates/candidate.entity.js';
import type { ReferenceService } from '../../../reference/reference.service.js';
import type { FormValues } from '../../components/form-state.js';
import { communeWords } from '../../plain-words.service.js';

/** What an empty form proposes. */
export const FIRST_VALUES: FormValues = {
  contractKinds: ['apprenticeship'],
  travelModes: ['transit'],
  maxKm: '30',
  collegeCompleted: '1',
  apprenticeshipAgeLimit: '29',
};

/** A profile as its form shows it. */
export function valuesOf(candidate: Candidate, reference: ReferenceService): FormValues {
  const commune = reference.commune(candidate.insee);
  const [year, month, day] = candidate.birthDate.split('-');
  return {
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    birthDay: String(Number(day)),
    birthMonth: String(Number(month)),
    birthYear: year,
    phone: candidate.phone,
    guardianEmail: candidate.guardianEmail,
    wishes: candidate.wishes.map((code) => reference.occupation(code)?.label ?? code),
    contractKinds: candidate.contractKinds,
    level: String(candidate.level),
    targetLevel: candidate.targetLevel === null ? '' : String(candidate.targetLevel),
    collegeCompleted: flag(candidate.collegeCompleted),
    availableFrom: candidate.availableFrom,
    place: commune ? communeWords(commune) : candidate.communeName,
    travelModes: candidate.travelModes,
    maxKm: String(candidate.maxKm),
    licence: flag(candidate.licence),
    jobSeeker: flag(candidate.jobSeeker),
    apprenticeshipAgeLimit: String(candidate.apprenticeshipAgeLimit),
    ageExceptionAgreed: flag(candidate.ageExceptionAgreedAt !== null),
    matchingAgreed: flag(!candidate.optedOut),
    version: String(candidate.version),
  };
}

function flag(value: boolean): string {
  return value ? '1' : '';
}
