import type { FormValues } from './form-state.js';

/** The text of a field without the spaces around it; empty when it was not sent. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The text, or null when the field was left empty. */
export function textOrNull(values: FormValues, name: string): string | null {
  return textOf(values, name) || null;
}

/** Every text of a field sent several times. */
export function listOf(values: FormValues, name: string): string[] {
  const value = values[name];
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string').map((item) => item.trim()).filter(Boolean);
}

/** A whole number, null when the field is empty; anything else is given back as typed, for the schema to refuse. */
export function numberOf(values: FormValues, name: string): unknown {
  const text = textOf(values, name);
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** A box that was ticked. */
export function isTicked(values: FormValues, name: string): boolean {
  return textOf(values, name) === '1';
}
