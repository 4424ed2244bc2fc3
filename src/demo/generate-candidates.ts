import type { Level } from '../shared/level.js';
import { addDays, type CalendarDate } from '../shared/calendar-date.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { rhythmOf } from './diplomas.js';
import {
  AGES, ALSO_JOBS, ALSO_PROFESSIONALISATION, AVAILABLE_NOW, GUARDIAN_AGREED, JOB_SEEKER, LEVEL_BY_AGE, STATUSES, TARGET_STEP,
} from './distributions.js';
import { phone } from './generate-establishments.js';
import type { Land } from './land.js';
import { drawMobility } from './mobility.js';
import { FIRST_NAMES, LAST_NAMES } from './people-names.js';
import type { CandidateRow } from './region-rows.js';
import { mondayFrom, seasonOf } from './school-year.js';
import type { SkillTable } from './skill-table.js';
import { inside, streamOf } from './streams.js';
import { Weighted } from './weighted.js';
import type { WishDraw } from './wish-draw.js';

const ages = Weighted.of(AGES);
const steps = Weighted.of(TARGET_STEP);
const statuses = Weighted.of(STATUSES);
const levelsByAge = LEVEL_BY_AGE.map(({ upTo, levels }) => ({ upTo, draw: Weighted.of(levels) }));
const LADDER: readonly Level[] = [0, 3, 4, 5, 6, 7];

interface CandidateSource {
  land: Land;
  wishes: WishDraw;
  skills: SkillTable;
  seed: number;
  today: CalendarDate;
}

/** Young people who look for an apprenticeship, and adults who change or look for work. */
export function generateCandidates(count: number, source: CandidateSource): CandidateRow[] {
  const random = streamOf(source.seed, 'candidates');
  return Array.from({ length: count }, (_, index) => candidate(index + 1, source, random));
}

function candidate(id: number, source: CandidateSource, random: SeededRandom): CandidateRow {
  const age = inside(ages.pick(random), random);
  const commune = source.land.commune(0, random);
  const level = (levelsByAge.find(({ upTo }) => age <= upTo) as { draw: Weighted<Level> }).draw.pick(random);
  const targetLevel = drawTarget(level, age, random);
  const wishes = source.wishes.draw(targetLevel, level, random);
  const jobSeeker = age >= 18 && random.chance(age <= 25 ? JOB_SEEKER.until25 : JOB_SEEKER.from26);
  const guardianAgreed = age < 18 && random.chance(GUARDIAN_AGREED);
  const firstName = random.pick(FIRST_NAMES);
  return {
    id, accountId: null, firstName,
    lastName: random.pick(LAST_NAMES),
    email: `candidat.${id}@example.org`,
    phone: phone(random),
    birthDate: birthDate(age, source.today, random),
    guardianConsentAt: guardianAgreed ? new Date(`${addDays(source.today, -random.between(1, 60))}T18:00:00Z`) : null,
    guardianEmail: age < 18 ? `famille.${id}@example.org` : null,
    ...source.land.placeIn(commune, random),
    level, targetLevel, collegeCompleted: true, wishes,
    contractKinds: contractKinds(age, jobSeeker, random),
    availableFrom: availableFrom(source.today, random),
    ...drawMobility(age, commune.population, random),
    rhythm: random.chance(0.3) ? rhythmOf(targetLevel ?? 4, random) : null,
    skills: source.skills.some(wishes[0] as string, random.between(0, 4), random),
    jobSeeker, apprenticeshipAgeLimit: 29, optedOut: false,
    status: statuses.pick(random),
    invented: true, source: 'demo', sourceRef: null,
  };
}

/** A day on which this person has exactly `age` years today. */
function birthDate(age: number, today: CalendarDate, random: SeededRandom): CalendarDate {
  const year = Number(today.slice(0, 4)) - age;
  const latest = `${year}-${today.slice(5) === '02-29' ? '02-28' : today.slice(5)}`;
  return addDays(latest, -random.between(0, 364));
}

/** What one wishes to prepare: usually the next step of the ladder; people without a diploma begin with a CAP. */
function drawTarget(level: Level, age: number, random: SeededRandom): Exclude<Level, 0> | null {
  const step = steps.pick(random);
  if (step === 'open') return null;
  const rung = LADDER.indexOf(level);
  const next = LADDER[Math.min(rung + 1, 4)] as Exclude<Level, 0>;
  return step === 'same' && level !== 0 && age > 17 ? level : next;
}

function contractKinds(age: number, jobSeeker: boolean, random: SeededRandom): ContractKind[] {
  if (age >= 30) return jobSeeker ? ['professionalisation', 'permanent', 'fixed_term'] : ['permanent', 'fixed_term'];
  const kinds: ContractKind[] = ['apprenticeship'];
  if (age >= 16 && (age < 26 || jobSeeker) && random.chance(ALSO_PROFESSIONALISATION)) kinds.push('professionalisation');
  if (age >= 18 && random.chance(ALSO_JOBS)) kinds.push('permanent', 'fixed_term');
  return kinds;
}

function availableFrom(today: CalendarDate, random: SeededRandom): CalendarDate {
  if (random.chance(AVAILABLE_NOW)) return addDays(today, -random.between(0, 40));
  if (random.chance(0.2)) return mondayFrom(addDays(today, random.between(7, 90)));
  const september = seasonOf(today);
  return september > today ? addDays(september, -random.pick([0, 0, 31, 62])) : september;
}
