import { effectiveSeats } from '../../law/apprentice-seats.js';
import { apprenticeshipAge, isAgeException } from '../../law/apprenticeship-age.js';
import { apprenticeshipLength, professionalisationLength } from '../../law/contract-length.js';
import type { Finding } from '../../law/finding.js';
import { LAW_RULES, type LawCode } from '../../law/law-rules.js';
import { minorsWork } from '../../law/minors.js';
import { professionalisationAge } from '../../law/professionalisation-age.js';
import { trainingStart } from '../../law/training-start.js';
import { ageOn, toEpochDay } from '../../shared/calendar-date.js';
import type { Rule } from './rule.js';
import type { RuledPair } from './ruled-pair.js';

const isApprenticeship = ({ offer }: RuledPair): boolean => offer.contractKind === 'apprenticeship';
const isProfessionalisation = ({ offer }: RuledPair): boolean => offer.contractKind === 'professionalisation';
const says = (finding: Finding | null, code: LawCode): boolean => finding?.code === code;

const age = ({ candidate, offer }: RuledPair): Finding | null => apprenticeshipAge(candidate, offer.startsOn);

function professionalLength({ candidate, offer }: RuledPair): Finding | null {
  if (offer.months === null) return null;
  const { level, jobSeeker } = candidate;
  return professionalisationLength(offer.months, { age: ageOn(candidate.birthDate, offer.startsOn), level, jobSeeker });
}

function starts({ offer, session }: RuledPair): Finding | null {
  return session === null ? null : trainingStart(offer.startsOn, session.startsOn);
}

function minor({ candidate, offer }: RuledPair, code: LawCode): boolean {
  return minorsWork(candidate.birthDate, offer.startsOn, offer).some((finding) => finding.code === code);
}

/** The rules of law, each asking the law's own functions about a pair. */
const PREDICATES: Readonly<Record<LawCode, (pair: RuledPair) => boolean>> = {
  'law.age_under_minimum': (pair) => isApprenticeship(pair) && says(age(pair), 'law.age_under_minimum'),
  'law.age_over_limit': (pair) => isApprenticeship(pair) && says(age(pair), 'law.age_over_limit'),
  'law.length_out_of_range': (pair) => isApprenticeship(pair) && pair.offer.months !== null && apprenticeshipLength(pair.offer.months) !== null,
  'law.training_starts_too_late': (pair) => isApprenticeship(pair) && says(starts(pair), 'law.training_starts_too_late'),
  'law.training_starts_too_early': (pair) => isApprenticeship(pair) && says(starts(pair), 'law.training_starts_too_early'),
  'law.no_seat': (pair) => isApprenticeship(pair) && effectiveSeats(pair.offer.seats, pair.offer.seatFacts, pair.offer.startsOn) <= 0,
  'law.professionalisation_age': (pair) => isProfessionalisation(pair) && professionalisationAge(pair.candidate, pair.offer.startsOn) !== null,
  'law.professionalisation_length': (pair) => isProfessionalisation(pair) && says(professionalLength(pair), 'law.professionalisation_length'),
  'law.professionalisation_longer': (pair) => isProfessionalisation(pair) && says(professionalLength(pair), 'law.professionalisation_longer'),
  'law.age_exception': (pair) => isApprenticeship(pair) && isAgeException(pair.candidate.birthDate, toEpochDay(pair.offer.startsOn)),
  'law.minor_night_work': (pair) => minor(pair, 'law.minor_night_work'),
  'law.minor_regulated_work': (pair) => minor(pair, 'law.minor_regulated_work'),
};

/** The law's table as rules of pairs. */
export const LAW_PAIR_RULES: readonly Rule[] = (Object.keys(PREDICATES) as LawCode[]).map((code) => ({ code, origin: 'law', ...LAW_RULES[code], applies: PREDICATES[code] }));
