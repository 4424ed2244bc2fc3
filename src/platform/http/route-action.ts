/** Metadata key under which a route names its row of the authorisation table. */
export const ROUTE_ACTION = 'passerelle:action';
