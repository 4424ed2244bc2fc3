import { quickestJourney, type Journey } from '../../../reference/travel/travel-time.js';
import type { OfferHit, OfferSearchAnswer } from '../../../search/offer-search.schema.js';
import { distanceKm, isPlausiblePoint, type Point } from '../../../shared/geo.js';
import type { TravelMode } from '../../../shared/travel-mode.js';
import { payRange } from '../../layout/pay-words.js';
import type { Reader } from '../../reader.service.js';
import type { ForReader } from './search-view.js';

/** What most young people can count on, for readers we do not know. */
const USUAL_MODES: readonly TravelMode[] = ['bike', 'transit'];
const AT_HOME_KM = 3;

/** What the cards say to this reader: travel from home (or from the place searched), pay at their age, their hearts. */
export function cardsFor(reader: Reader | null, answer: OfferSearchAnswer): ForReader {
  const place = placeOf(answer);
  const home = reader?.candidate ?? null;
  const from = home ?? place;
  const isFromHome = home !== null && place !== null && distanceKm(home, place) > AT_HOME_KM;
  return (hit) => ({
    journey: from && journeyTo(hit, from, home?.travelModes ?? USUAL_MODES),
    journeyFrom: isFromHome ? ' de chez toi' : '',
    pay: payRange(hit, home),
    favourite: reader?.favourites.has(hit.id) ?? false,
  });
}

function journeyTo({ latitude, longitude }: OfferHit, from: Point, modes: readonly TravelMode[]): Journey | null {
  if (latitude === null || longitude === null || !isPlausiblePoint({ latitude, longitude })) return null;
  return quickestJourney(modes, distanceKm(from, { latitude, longitude }) * 1000);
}

function placeOf({ understood: { place } }: OfferSearchAnswer): Point | null {
  return place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : null;
}
