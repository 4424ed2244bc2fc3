import { z } from 'zod';
import { DomainError, type ErrorKind, type FieldProblem } from '../../shared/domain-error.js';

/** What every refusal looks like over HTTP (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Stable; programs rely on it.' }),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
  requestId: z.string(),
  instance: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** The part of a problem that does not depend on the request. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  fields: readonly FieldProblem[];
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  too_many: 429,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: 'Demande incorrecte',
  401: 'Connexion nécessaire',
  403: 'Accès refusé',
  404: 'Introuvable',
  405: 'Méthode refusée',
  409: 'Conflit',
  413: 'Envoi trop lourd',
  415: 'Format non pris en charge',
  422: 'Demande refusée',
  429: 'Trop de demandes',
  500: 'Erreur de notre côté',
  503: 'Momentanément indisponible',
};

export function refusalOf(error: DomainError): Refusal {
  return { status: STATUS[error.kind], code: error.code, detail: error.detail, fields: error.fields };
}

export function toProblem(refusal: Refusal, requestId: string, instance: string): Problem {
  const { status, code, detail, fields } = refusal;
  const title = TITLES[status] ?? TITLES[status < 500 ? 400 : 500] ?? '';
  return { type: `urn:passerelle:problem:${code}`, title, status, detail, code, errors: [...fields], requestId, instance };
}
