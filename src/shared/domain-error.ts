/** What kind of refusal it is; the HTTP filter alone knows which status that becomes. */
export type ErrorKind = 'invalid' | 'not_found' | 'forbidden' | 'unauthenticated' | 'conflict' | 'refused' | 'too_many' | 'unavailable';

export interface FieldProblem {
  /** Path of the field as the sender wrote it: `seats`, `wishes.0`. */
  field: string;
  code: string;
  /** A French sentence that says what to do. */
  detail: string;
}

/**
 * A refusal of the domain. `code` is stable (`offer.seats_over_law`): programs rely on it.
 * `detail` is one French sentence that says what to do next.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}

/** A refusal about one field. */
export function fieldError(kind: ErrorKind, field: string, code: string, detail: string): DomainError {
  return new DomainError(kind, code, detail, [{ field, code, detail }]);
}

/** The sender worked on an older version of the record. */
export function staleVersion(what: string): DomainError {
  return new DomainError('conflict', 'version.stale', `${what} a changé entre-temps : rechargez la page, puis refaites votre modification.`);
}
