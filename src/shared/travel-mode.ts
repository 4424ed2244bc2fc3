export const TRAVEL_MODES = ['walk', 'bike', 'moped', 'transit', 'car'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];
