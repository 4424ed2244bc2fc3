import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { refusalOf, type Refusal } from './problem.js';

export const INTERNAL: Refusal = {
  status: 500,
  code: 'internal',
  detail: 'Une erreur est survenue de notre côté. Réessayez ; si elle revient, envoyez-nous le numéro de cette demande.',
  fields: [],
};

const UNAVAILABLE: Refusal = { status: 503, code: 'service.unavailable', detail: 'Le service est momentanément indisponible : réessayez dans un instant.', fields: [] };

const BY_STATUS: Record<number, [code: string, detail: string]> = {
  400: ['input.malformed', 'Le contenu envoyé ne se lit pas : vérifiez sa syntaxe.'],
  401: ['session.missing', 'Connectez-vous pour continuer.'],
  403: ['access.forbidden', 'Votre compte ne permet pas cette action.'],
  404: ['route.not_found', 'Cette adresse n’existe pas.'],
  405: ['route.method_not_allowed', 'Cette adresse n’accepte pas cette méthode.'],
  413: ['input.too_large', 'L’envoi dépasse la taille permise : réduisez-le.'],
  415: ['input.unsupported_type', 'Envoyez du JSON (application/json) ou un formulaire.'],
  429: ['rate.limited', 'Trop de demandes en peu de temps : attendez une minute, puis recommencez.'],
  503: [UNAVAILABLE.code, UNAVAILABLE.detail],
};

/** PostgreSQL refuses what a schema let through: still the sender's mistake, not a fault of ours. */
const BY_SQL_STATE: [prefix: string, refusal: Refusal][] = [
  ['23505', { status: 409, code: 'record.duplicate', detail: 'Cet enregistrement existe déjà.', fields: [] }],
  ['23503', { status: 409, code: 'record.reference', detail: 'Un enregistrement lié n’existe pas ou plus : rechargez la page.', fields: [] }],
  ['23514', { status: 422, code: 'record.refused', detail: 'Une des valeurs n’est pas permise : vérifiez votre saisie.', fields: [] }],
  ['22', { status: 400, code: 'input.invalid', detail: 'Une des valeurs ne peut pas être enregistrée : vérifiez votre saisie.', fields: [] }],
  ['40', { status: 503, code: 'service.busy', detail: 'Deux modifications se sont croisées : recommencez.', fields: [] }],
  ['57P', UNAVAILABLE],
  ['08', UNAVAILABLE],
];

/** What to answer to anything that was thrown; `INTERNAL` for what nobody foresaw. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof DomainError) return refusalOf(error);
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (isUnreachable(error instanceof QueryFailedError ? error.driverError : error)) return UNAVAILABLE;
  if (error instanceof QueryFailedError) return ofSqlState(error);
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? ofStatus(status) : INTERNAL;
}

function ofStatus(status: number): Refusal {
  if (status >= 500 && status !== 503) return INTERNAL;
  const [code, detail] = BY_STATUS[status] ?? [`http.${status}`, 'La demande ne peut pas être traitée.'];
  return { status, code, detail, fields: [] };
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

/** The database cannot be reached, lets nobody in (FATAL), or left in the middle; pg says the last two only in words. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  const { code, syscall, severity } = error as { code?: unknown; syscall?: unknown; severity?: unknown };
  if (severity === 'FATAL' || NETWORK.has(String(code)) || (code === 'ENOENT' && syscall === 'connect')) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(error.message);
}

function ofSqlState(error: QueryFailedError): Refusal {
  const state = String((error.driverError as { code?: unknown }).code ?? '');
  return BY_SQL_STATE.find(([prefix]) => state.startsWith(prefix))?.[1] ?? INTERNAL;
}
