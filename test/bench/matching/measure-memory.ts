import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from '../bench-result.js';
import { forgetLists } from './measure-whole-run.js';
import type { MeasuredRegion } from './measured-region.js';

/** The most memory that a process of its own takes, which only makes a run: reads, computes, writes every row. */
export async function measureMemory(region: MeasuredRegion): Promise<Record<string, Figure>> {
  region.note('A run in a process of its own, for its memory…');
  await forgetLists(region);
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./one-run.js', import.meta.url))], { env: { ...process.env, BENCH_DATABASE_URL: region.url } });
  return { peakMemoryMb: { value: Number(stdout), unit: 'MB' } };
}
