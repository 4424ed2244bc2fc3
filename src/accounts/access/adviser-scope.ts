import type { Viewer } from '../viewer.js';

/** Where something is, and its branch if it has one. */
export interface Located {
  department: string | null;
  employmentZone: string | null;
  idcc?: string | null;
}

/**
 * True when an adviser may act on it: in one of their territories (department or employment zone) and, where the adviser has
 * branches and the thing is a company's or an offer's (`idcc` given, null when unknown), of one of these. Administrators reach everything.
 */
export function isInScope(viewer: Viewer, thing: Located): boolean {
  if (viewer.role === 'administrator') return true;
  if (viewer.role !== 'adviser') return false;
  const isInTerritory = viewer.territories.some((territory) => territory === thing.department || territory === thing.employmentZone);
  return isInTerritory && hasBranch(viewer.branches, thing.idcc);
}

function hasBranch(branches: readonly string[], idcc: string | null | undefined): boolean {
  return branches.length === 0 || idcc === undefined || (idcc !== null && branches.includes(idcc));
}

/**
 * The same as a condition of a query on a table with the columns `department`, `employment_zone` and, with `byBranch`, `idcc`.
 * Null when everything is in scope; a condition that nothing meets for those who are no advisers.
 */
export function scopeCondition(viewer: Viewer, alias: string, byBranch: boolean): { sql: string; parameters: Record<string, readonly string[]> } | null {
  if (viewer.role === 'administrator') return null;
  if (viewer.role !== 'adviser') return { sql: 'FALSE', parameters: {} };
  const territory = `(${alias}.department = ANY(:scopeTerritories) OR ${alias}.employment_zone = ANY(:scopeTerritories))`;
  const withBranch = byBranch && viewer.branches.length > 0;
  return {
    sql: withBranch ? `${territory} AND ${alias}.idcc = ANY(:scopeBranches)` : territory,
    parameters: withBranch ? { scopeTerritories: viewer.territories, scopeBranches: viewer.branches } : { scopeTerritories: viewer.territories },
  };
}
