/** Why a line, or a part of it, is not taken. `reason` is a French sentence. */
export interface Problem {
  field: string;
  code: string;
  reason: string;
}

/** One record as it stands in a file: whole, or unreadable. `line` counts from 1. */
export type SourceRecord<T> = { line: number; value: T } | { line: number; problem: Problem };

/** What a record becomes: a draft, or nothing when `refusals` say why. Warnings are parts left out of a draft that is taken. */
export interface Mapped<D> {
  /** What the source calls it; null when the record has no name of its own. */
  ref: string | null;
  draft: D | null;
  refusals: Problem[];
  warnings: Problem[];
}

/**
 * A source of records. Both functions are pure: `parse` turns chunks of text into records as they come, in memory bounded by one record;
 * it throws a `CutSource` where the text ends in the middle. `map` turns one record into a draft.
 */
export interface Source<T, D, F> {
  name: string;
  parse(chunks: AsyncIterable<string>): AsyncIterable<SourceRecord<T>>;
  map(value: T, facts: F): Mapped<D>;
}

/** The text ended inside a record: those before it are good, and what followed is unknown. */
export class CutSource extends Error {
  constructor(readonly line: number) {
    super(`the source ends in the middle, at line ${line}`);
    this.name = 'CutSource';
  }
}

export function problem(field: string, code: string, reason: string): Problem {
  return { field, code, reason };
}
