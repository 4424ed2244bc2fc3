import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../../src/platform/process/start-error.js';

/** The files of a market in a folder: `edges.csv`, plain or packed, and `seats.csv`. Throws one sentence when there are none. */
export function edgesIn(folder: string): { edges: string; seats: string } {
  const edges = ['edges.csv', 'edges.csv.gz'].map((name) => join(folder, name)).find((path) => existsSync(path));
  const seats = join(folder, 'seats.csv');
  if (edges === undefined || !existsSync(seats)) throw new StartError(`${folder} needs edges.csv or edges.csv.gz, and seats.csv.`);
  return { edges, seats };
}
