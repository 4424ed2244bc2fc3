import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { StartError } from '../../platform/process/start-error.js';
import type { MatchRound } from './match-round.entity.js';
import { roundMarkdown } from './round-report-words.js';
import { roundCsv } from './round-rows.js';

/** A round as programs read it. */
export function roundView({ result, at, ...round }: MatchRound): object {
  return { ...round, at: at.toISOString(), ...result };
}

const FORMATS: Readonly<Record<string, (round: MatchRound) => string>> = {
  '.json': (round) => `${JSON.stringify(roundView(round), null, 2)}\n`, '.csv': roundCsv, '.md': roundMarkdown,
};

export const ROUND_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Writes the report, in the format that the file's name ends with (`ROUND_FORMATS`). */
export async function writeRound(round: MatchRound, file: string): Promise<void> {
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) throw new StartError(`${file} ends with none of ${ROUND_FORMATS.join(', ')}.`);
  try {
    await writeFile(file, format(round));
  } catch (error) {
    throw new StartError(`${file} cannot be written (${(error as Error).message}).`);
  }
}
