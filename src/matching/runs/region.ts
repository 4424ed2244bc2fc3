/** Hauts-de-France: one run is one region. */
export const REGION = '32';
