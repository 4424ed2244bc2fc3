import { MAX_WISHES, type CandidateColumns } from '../columns/candidate-columns.js';

const CELL_METRES = 10_000;

/**
 * Rows of candidates in the order in which they look at offers: cell by cell of 10 km, in a cell by their first wish. They look at
 * much the same as the one before, which is still at hand. Nothing that comes of it depends on this order.
 */
export function orderOfVisits({ count, x, y, wishes }: CandidateColumns): Int32Array {
  const row = (i: number): number => Math.floor(y[i]! / CELL_METRES);
  const column = (i: number): number => Math.floor(x[i]! / CELL_METRES);
  return Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => row(a) - row(b) || column(a) - column(b) || wishes[a * MAX_WISHES]! - wishes[b * MAX_WISHES]! || a - b);
}
