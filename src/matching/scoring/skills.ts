import type { Criterion } from './criterion.js';

/** Four skills in common are as good as more. */
export const SKILLS_COUNTED = 4;

/** How many of the skills asked count, and how many of these are met. */
export function countSkills(asked: number, met: number): { asked: number; met: number } {
  const counted = Math.min(asked, SKILLS_COUNTED);
  return { asked: counted, met: Math.min(met, counted) };
}

/** Skills and branch: an employer looks at skills first, a candidate at both alike. */
export function skillsDegrees(asked: number, met: number, usualBranch: boolean | null): { candidate: number; employer: number } {
  const counted = countSkills(asked, met);
  const skills = counted.asked === 0 ? 100 : (100 * counted.met) / counted.asked;
  const branch = usualBranch === null ? 50 : usualBranch ? 100 : 0;
  return { candidate: Math.round((skills + branch) / 2), employer: Math.round((2 * skills + branch) / 3) };
}

export const skills: Criterion = {
  name: 'skills',
  candidate: (pair) => skillsDegrees(pair.skillsAsked, pair.skillsMet, pair.usualBranch).candidate,
  employer: (pair) => skillsDegrees(pair.skillsAsked, pair.skillsMet, pair.usualBranch).employer,
};
