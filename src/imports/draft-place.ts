import { INSEE_PATTERN } from '../shared/codes.js';
import { problem, type Problem } from './source.js';
import type { ImportFacts } from './import-facts.js';
import type { StatedPlace } from './facts/place-lookup.js';

/** Where an offer's work is, with its codes where it lies in the region. */
export interface DraftPlace {
  insee: string | null;
  communeName: string;
  department: string | null;
  employmentZone: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** The place a source states; null, with a refusal, where it states none, or one outside the region that is not let in. */
export function draftPlace(stated: StatedPlace, facts: ImportFacts, notes: { refusals: Problem[] }): DraftPlace | null {
  const found = facts.places.find(stated);
  if (found.kind === 'missing') {
    notes.refusals.push(problem('place', 'place.missing', 'Aucun lieu : il faut une commune, un code postal ou des coordonnées.'));
    return null;
  }
  if (found.kind === 'inside') {
    const { insee, name, department, employmentZone } = found.commune;
    return { insee, communeName: name, department, employmentZone, ...found.point };
  }
  if (!facts.anyRegion) {
    notes.refusals.push(problem('place', 'place.outside_region', `Ce lieu n’est pas dans la région : ${found.name}${found.department ? ` (${found.department})` : ''}.`));
    return null;
  }
  const insee = found.insee !== null && INSEE_PATTERN.test(found.insee) ? found.insee : null;
  const { latitude, longitude } = found.point ?? { latitude: null, longitude: null };
  return { insee, communeName: found.name, department: found.department, employmentZone: null, latitude, longitude };
}
