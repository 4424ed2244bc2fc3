/** Rows of different lengths in two typed arrays: row `r` is `values[starts[r] … starts[r + 1] − 1]`. */
export interface Ragged {
  starts: Int32Array;
  values: Int32Array;
}

export function raggedOf(rows: readonly (readonly number[])[]): Ragged {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = starts[at]! + row.length));
  const values = new Int32Array(starts[rows.length]!);
  rows.forEach((row, at) => values.set(row, starts[at]!));
  return { starts, values };
}

/** Which rows hold each value from 0 to `size` − 1: row numbers in rising order. */
export function invert(ragged: Ragged, size: number): Ragged {
  const starts = new Int32Array(size + 1);
  for (const value of ragged.values) starts[value + 1]!++;
  for (let value = 0; value < size; value++) starts[value + 1]! += starts[value]!;
  const next = starts.slice();
  const values = new Int32Array(ragged.values.length);
  for (let row = 0; row + 1 < ragged.starts.length; row++) {
    for (let at = ragged.starts[row]!; at < ragged.starts[row + 1]!; at++) values[next[ragged.values[at]!]!++] = row;
  }
  return { starts, values };
}
