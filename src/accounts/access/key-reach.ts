import { parseIdcc } from '../../shared/codes.js';
import { parseSiret } from '../../shared/siret.js';
import type { Viewer } from '../viewer.js';

/** What a partner's key may act for, beside the actions it may call. */
export interface KeyReach {
  /** SIRET, or SIREN for all establishments of a company. */
  companies: readonly string[];
  departments: readonly string[];
  /** IDCC. */
  branches: readonly string[];
}

/** What something is, for the reach of a key. `idcc` is left out for what has no branch, null where it is not known. */
export interface Reachable {
  siret: string | null;
  department: string | null;
  idcc?: string | null;
}

const SIREN = /^(?!0{9})\d{9}$/;
const DEPARTMENT = /^(\d{2}|2[AB]|\d{3})$/;

/** Sorts codes by what they are: 14 digits a SIRET, 9 a SIREN, 2 or 3 a department, 4 an IDCC. A code that is none of these is `unknown`. */
export function readReach(codes: readonly string[]): KeyReach & { unknown: readonly string[] } {
  const kinds = codes.map((code) => ({ code, kind: kindOf(code) }));
  const of = (kind: string): string[] => kinds.filter((one) => one.kind === kind).map(({ code }) => code);
  return { companies: of('company'), departments: of('department'), branches: of('branch'), unknown: of('unknown') };
}

function kindOf(code: string): 'company' | 'department' | 'branch' | 'unknown' {
  if (SIREN.test(code) || (code.length === 14 && parseSiret(code) === code)) return 'company';
  if (DEPARTMENT.test(code)) return 'department';
  return code.length === 4 && parseIdcc(code) === code ? 'branch' : 'unknown';
}

/**
 * True when the key may act for it: one of its companies, or, where it has departments or branches, in each of these that it has.
 * A key without any reaches everything. What has no branch (a training centre) is reached by company or department only.
 */
export function isInReach({ reach }: Extract<Viewer, { role: 'partner' }>, { siret, department, idcc }: Reachable): boolean {
  if (reach.length === 0) return true;
  const { companies, departments, branches } = readReach(reach);
  if (siret !== null && companies.some((code) => siret.startsWith(code))) return true;
  const isInDepartment = department !== null && departments.includes(department);
  if (idcc === undefined || branches.length === 0) return isInDepartment;
  return (departments.length === 0 || isInDepartment) && idcc !== null && branches.includes(idcc);
}
