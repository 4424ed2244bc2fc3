import { DETAIL } from './point-tables.js';

/** Pairs of one candidate to be scored, and what comes out: parallel arrays, reused from candidate to candidate. */
export interface Batch {
  count: number;
  /** Rows of the offers. */
  readonly offers: Int32Array;
  /** Row of the session chosen for each; 0: none. */
  readonly sessions: Int32Array;
  /** Bits of the rules that speak of each pair. */
  readonly rules: Int32Array;
  /** Sums of points: the candidate's times 256, plus the employer's. */
  readonly points: Uint16Array;
  /** The same by criterion, `DETAIL.row` a pair; null when not wanted. */
  readonly details: Uint16Array | null;
}

export function newBatch(capacity: number, withDetails = false): Batch {
  return {
    count: 0, offers: new Int32Array(capacity), sessions: new Int32Array(capacity), rules: new Int32Array(capacity), points: new Uint16Array(capacity),
    details: withDetails ? new Uint16Array(capacity * DETAIL.row) : null,
  };
}
