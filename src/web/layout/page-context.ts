import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ANONYMOUS, type Viewer } from '../../accounts/viewer.js';

/** What every part of a page may need to know of the request it answers. */
export interface PageContext {
  viewer: Viewer;
  /** Path asked for, without its query. */
  path: string;
  /** Path and query: where to come back to after signing in. */
  url: string;
  /** Goes into every form that changes something. */
  csrfToken: string;
  /** Data is invented, and the page says so. */
  isDemo: boolean;
  /** Code of what was just done (`?fait=`), said once at the top. */
  done: string | null;
}

const NOWHERE: PageContext = { viewer: ANONYMOUS, path: '/', url: '/', csrfToken: '', isDemo: false, done: null };

export const CurrentPage = createContext<PageContext>(NOWHERE);

/** The request this page answers. */
export function usePage(): PageContext {
  return useContext(CurrentPage);
}
