import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './cli-context.js';

/** A bar on a terminal's standard error; nothing at all elsewhere. */
export function progressBar(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { at: () => undefined, end: () => undefined };
  const bar = new SingleBar({ format: `${label} {bar} {percentage}% {value}/{total}`, clearOnComplete: true, hideCursor: true, stream: process.stderr }, Presets.shades_classic);
  bar.start(total, 0);
  return { at: (done) => bar.update(Math.min(done, total)), end: () => bar.stop() };
}
