import { z } from 'zod';
import { DomainError, type FieldProblem } from './domain-error.js';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** A stable code for each way a value can be wrong; a schema's own code (`params.code`) wins. */
const CODES: Record<Issue['code'], string> = {
  invalid_type: 'input.wrong_type',
  too_big: 'input.too_big',
  too_small: 'input.too_small',
  invalid_format: 'input.wrong_format',
  not_multiple_of: 'input.wrong_step',
  unrecognized_keys: 'input.unknown_field',
  invalid_union: 'input.not_allowed',
  invalid_key: 'input.unknown_field',
  invalid_element: 'input.wrong_type',
  invalid_value: 'input.not_allowed',
  custom: 'input.refused',
};

/**
 * What was sent, as the schema makes it, or `input.invalid` with one problem per field:
 * stable codes and French sentences. The schema's own messages win over the general ones.
 */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { error: frenchMessage });
  if (parsed.success) return parsed.data;
  throw inputError(parsed.error.issues);
}

export function inputError(issues: readonly Issue[]): DomainError {
  return new DomainError('invalid', 'input.invalid', 'Certaines informations manquent ou sont à corriger.', issues.map(fieldProblemOf));
}

/** One issue of a schema as a field's problem. */
export function fieldProblemOf(issue: Issue): FieldProblem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return { field: path.map(String).join('.'), code: codeOf(issue), detail: issue.message };
}

function codeOf(issue: Issue): string {
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (typeof own === 'string') return own;
  return issue.code === 'invalid_type' && issue.message === MISSING ? 'input.missing' : CODES[issue.code];
}

const MISSING = 'Cette information manque.';

const FORMATS: Record<string, string> = {
  email: 'Cette adresse mail n’est pas valable, par exemple prenom@exemple.fr.',
  url: 'Cette adresse web n’est pas valable.',
  date: 'Cette date n’existe pas : écrivez-la AAAA-MM-JJ.',
  datetime: 'Cet instant n’est pas valable : écrivez-le AAAA-MM-JJTHH:MM:SSZ.',
};

/** The general French sentence for an issue that its schema says nothing about. */
export function frenchMessage(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? MISSING : 'Cette valeur n’est pas du bon type.';
    case 'too_small':
      return smallMessage(issue);
    case 'too_big':
      return bigMessage(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Cette valeur n’a pas la forme attendue.';
    case 'unrecognized_keys':
      return `Information inconnue : ${issue.keys.join(', ')}.`;
    case 'invalid_value':
      return issue.input === undefined ? MISSING : `Choisissez parmi : ${issue.values.map(String).join(', ')}.`;
    default:
      return 'Cette valeur n’est pas permise.';
  }
}

function smallMessage({ origin, minimum }: { origin: string; minimum: number | bigint }): string {
  if (origin === 'string') return Number(minimum) === 1 ? 'Cette information manque.' : `Écrivez au moins ${minimum} caractères.`;
  if (origin === 'array' || origin === 'set') return `Choisissez-en au moins ${minimum}.`;
  return `Cette valeur doit être au moins ${minimum}.`;
}

function bigMessage({ origin, maximum }: { origin: string; maximum: number | bigint }): string {
  if (origin === 'string') return `Pas plus de ${maximum} caractères.`;
  if (origin === 'array' || origin === 'set') return `Pas plus de ${maximum} choix.`;
  return `Cette valeur doit être au plus ${maximum}.`;
}
