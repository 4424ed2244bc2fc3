import type { Question } from './question.js';
import type { Tier } from './engines/search-engine.js';
import type { HitTier, UnderstoodView } from './understood.schema.js';
import { LEVEL_LABELS } from './understanding/levels.js';
import type { Lexicon } from './understanding/lexicon.js';

/** How hits are said to have been found. */
export const HIT_TIER: Readonly<Record<Tier, HitTier>> = { askedWithWords: 'asked', asked: 'asked', near: 'near', words: 'other', similar: 'other' };

export function tiersView(tiers: Readonly<Record<Tier, number>>): Record<HitTier, number> {
  return { asked: tiers.askedWithWords + tiers.asked, near: tiers.near, other: tiers.words + tiers.similar };
}

/** What was understood, as the answer says it. */
export function understoodView(question: Question, lexicon: Lexicon): UnderstoodView {
  const { query, understanding, near, levelApplies } = question;
  const level = levelApplies ? understanding.level : null;
  return {
    text: query.text,
    exact: query.exact,
    occupations: understanding.occupations,
    near: near.map(({ code }) => ({ code, label: lexicon.occupation(code)?.label ?? code })),
    place: placeView(question),
    level: level === null ? null : { level, label: LEVEL_LABELS[level] },
    words: understanding.words,
  };
}

function placeView({ place, placeFrom, radiusKm, radiusChosen }: Question): UnderstoodView['place'] {
  if (place === null) return null;
  const shared = { from: placeFrom, radiusKm, radiusChosen };
  if (place.kind === 'point') return { kind: 'point', label: 'Autour de ce point', insee: null, department: null, ...place.point, ...shared };
  if (place.kind === 'department') return { kind: 'department', label: place.label, insee: null, department: place.department, latitude: null, longitude: null, ...shared };
  const { insee, name, department, latitude, longitude, postalCodes } = place.commune;
  return { kind: 'commune', label: `${name} (${postalCodes[0] ?? department})`, insee, department, latitude, longitude, ...shared };
}
