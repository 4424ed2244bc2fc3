/** The page that asks for one's mail address: people who are not signed in are sent there with `next`. */
export const SIGN_IN_PATH = '/connexion';

/** What load balancers ask: it must answer whatever else is down. */
export function isHealth(path: string): boolean {
  return /^\/health(\/|\?|$)/.test(path);
}

/** True for what a person looks at in a browser: not the API, not health, and HTML is welcome. */
export function isPage(path: string, acceptsHtml: boolean): boolean {
  return acceptsHtml && !/^\/(api|health)(\/|$)/.test(path);
}
