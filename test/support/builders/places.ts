import type { Place } from '../../../src/shared/place.js';

const place = (insee: string, communeName: string, employmentZone: string, latitude: number, longitude: number): Place => ({
  insee, communeName, department: insee.slice(0, 2), employmentZone, latitude, longitude,
});

export const LILLE = place('59350', 'Lille', '3216', 50.6317, 3.0478);
export const ROUBAIX = place('59512', 'Roubaix', '3218', 50.688, 3.1826);
export const DUNKERQUE = place('59183', 'Dunkerque', '3213', 51.0307, 2.3375);
export const ARRAS = place('62041', 'Arras', '3203', 50.2899, 2.7659);
export const AMIENS = place('80021', 'Amiens', '3202', 49.901, 2.2901);
export const LAON = place('02408', 'Laon', '3214', 49.568, 3.6209);
export const BEAUVAIS = place('60057', 'Beauvais', '0054', 49.4366, 2.0862);
