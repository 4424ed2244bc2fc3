import { readFile } from 'node:fs/promises';
import { StartError } from '../../platform/process/start-error.js';
import { solveRound, type SolvedRound } from '../assignment/deferred-acceptance/solve-round.js';
import { roundFile } from './round-file.schema.js';

/** Solves the final round that a JSON file describes. */
export async function roundOfFile(file: string): Promise<SolvedRound> {
  const found = roundFile.safeParse(parsed(file, await textOf(file)));
  if (found.success) return solveRound(found.data);
  const { path, message } = found.error.issues[0]!;
  throw new StartError(`${file} is no round at ${path.map(String).join('.') || 'its top'} (${message}).`);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartError(`${file} cannot be read (${(error as Error).message}).`);
  });
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`${file} is no JSON (${(error as Error).message}).`);
  }
}
