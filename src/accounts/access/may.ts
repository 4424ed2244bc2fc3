import type { Viewer } from '../viewer.js';
import { callersOf, type ActionName } from './authorisation-table.js';

/**
 * Whether the table lets this viewer call the action: for guards, and for pages that hide what cannot be done.
 * A partner's key must name the action among its scopes, except where everyone may come in.
 */
export function may(viewer: Viewer, action: ActionName): boolean {
  const callers = callersOf(action);
  if (!callers.includes(viewer.role)) return false;
  return viewer.role !== 'partner' || callers.includes('anonymous') || viewer.scopes.includes(action);
}
