import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { z } from 'zod';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { fieldProblemOf, frenchMessage } from '../../shared/input.js';

/** What a browser sends: one text a name, several for ticked boxes. */
export type FormValues = Record<string, unknown>;

/** What a form shows: the values as typed, and what is wrong with them. */
export interface FormState {
  values: FormValues;
  problems: readonly FieldProblem[];
  /** What is wrong with the whole, not with one field. */
  message: string | null;
  /** Somebody else was faster: answered 409, with the values kept. */
  isStale?: boolean;
  /** Sets the ids of this form's fields apart, where a page has several like it. */
  scope?: string;
}

export function formOf(values: FormValues = {}): FormState {
  return { values, problems: [], message: null };
}

/** The same form with a refusal of the domain beside its fields; any other error is thrown on. */
export function refusedForm(values: FormValues, error: unknown): FormState {
  if (!(error instanceof DomainError)) throw error;
  return { values, problems: error.fields, message: error.fields.length > 0 ? null : error.detail };
}

/** Reads a sent form with its schema: the data, or the form to show again. */
export function readForm<T extends z.ZodType>(schema: T, values: FormValues): { data: z.output<T> } | { form: FormState } {
  const parsed = schema.safeParse(values, { error: frenchMessage });
  if (parsed.success) return { data: parsed.data };
  return { form: { values, problems: firstOfEach(parsed.error.issues.map(fieldProblemOf)), message: null } };
}

function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  return problems.filter((problem, at) => problems.findIndex((other) => other.field === problem.field) === at);
}

export const CurrentForm = createContext<FormState>(formOf());

export interface FieldState {
  id: string;
  value: string;
  values: readonly string[];
  problem: FieldProblem | undefined;
}

/** Value and problem of one field of the form around it; `wishes` also answers for `wishes.0`. */
export function useField(name: string): FieldState {
  const { values, problems, scope } = useContext(CurrentForm);
  const given = values[name];
  const all = (Array.isArray(given) ? given : given === undefined || given === null || given === '' ? [] : [given]).map(String);
  return { id: fieldId(name, scope), value: all[0] ?? '', values: all, problem: problems.find(({ field }) => field === name || field.startsWith(`${name}.`)) };
}

/** The id of a field's control, which the summary of errors links to. */
export function fieldId(name: string, scope?: string): string {
  return `champ-${scope ? `${scope}-` : ''}${name.replaceAll('.', '-')}`;
}
