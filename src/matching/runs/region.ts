/** Hauts-de-France: where the service began, and where whatever lies in no known department is matched. One run is one region. */
export const REGION = '32';
