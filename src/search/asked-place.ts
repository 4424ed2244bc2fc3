import { isPlausiblePoint, type Point } from '../shared/geo.js';
import { foldText } from '../shared/text.js';
import { searchErrors } from './search.errors.js';
import { findPlace } from './understanding/find-place.js';
import type { Lexicon } from './understanding/lexicon.js';
import type { Place } from './understanding/place-index.js';
import { tokenize } from './understanding/tokens.js';

/** A place as it was given: by name or code, or as coordinates. */
export type AskedPlace = Place | { kind: 'point'; point: Point };

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,9})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,9})?)$/;
const WHOLE_REGION = 'hauts de france';

/** The place that the field `place` names; null for an empty field or the whole region. Throws `search.place_unknown`. */
export function askedPlace(text: string, lexicon: Lexicon): AskedPlace | null {
  if (text === '' || foldText(text) === WHOLE_REGION) return null;
  const coordinates = COORDINATES.exec(text);
  if (coordinates !== null) {
    const point = { latitude: Number(coordinates[1]), longitude: Number(coordinates[2]) };
    if (!isPlausiblePoint(point)) throw searchErrors.unknownPlace();
    return { kind: 'point', point };
  }
  const found = findPlace(tokenize(text), lexicon.places, () => false);
  if (found === null) throw searchErrors.unknownPlace();
  return found.place;
}

/** Where distances from the place are counted; null for a department. */
export function pointOf(place: AskedPlace | null): Point | null {
  if (place === null || place.kind === 'department') return null;
  return place.kind === 'point' ? place.point : { latitude: place.commune.latitude, longitude: place.commune.longitude };
}
