import { finding, type Finding } from './finding.js';

/** Months of an apprenticeship contract, both included (L6222-7-1). */
export const APPRENTICESHIP_MONTHS = { min: 6, max: 36 } as const;
/** Months of a professionalisation contract: usual end, end by branch agreement (L6325-12), end for those furthest from work (L6325-11). */
export const PROFESSIONALISATION_MONTHS = { min: 6, max: 12, byAgreement: 24, priority: 36 } as const;

export function isApprenticeshipLength(months: number): boolean {
  return months >= APPRENTICESHIP_MONTHS.min && months <= APPRENTICESHIP_MONTHS.max;
}

/** What the law says of an apprenticeship of so many months; null when nothing. */
export function apprenticeshipLength(months: number): Finding | null {
  return isApprenticeshipLength(months) ? null : finding('law.length_out_of_range');
}

/** Someone as L6325-1-1 looks at them. */
export interface PriorityFacts {
  /** Completed years at the start. */
  age: number;
  /** Highest level obtained, 0 or 3–8. */
  level: number;
  jobSeeker: boolean;
}

/** 0 allowed, 1 allowed in a case to check, 2 refused. For hot loops: plain numbers, no object made. */
export function professionalisationLengthCode(months: number, age: number, level: number, jobSeeker: boolean): 0 | 1 | 2 {
  if (months < PROFESSIONALISATION_MONTHS.min || months > PROFESSIONALISATION_MONTHS.priority) return 2;
  if (months <= PROFESSIONALISATION_MONTHS.max) return 0;
  if (age <= 25 && level < 3) return 0;
  if (months <= PROFESSIONALISATION_MONTHS.byAgreement || jobSeeker) return 1;
  return 2;
}

/**
 * What the law says of a professionalisation contract of so many months for someone: 6–12; up to 36 for 16–25 without a diploma and
 * for those registered as job seekers for more than a year (L6325-11, L6325-1-1; we know only that they are registered: flag);
 * up to 24 where a branch agreement says so (L6325-12: flag). Without `facts` (an offer alone): 13–36 is a flag.
 */
export function professionalisationLength(months: number, facts?: PriorityFacts): Finding | null {
  const code = facts ? professionalisationLengthCode(months, facts.age, facts.level, facts.jobSeeker) : professionalisationLengthCode(months, 99, 8, true);
  if (code === 2) return finding('law.professionalisation_length');
  return code === 1 ? finding('law.professionalisation_longer') : null;
}
