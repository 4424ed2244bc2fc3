import { parentPort } from 'node:worker_threads';
import type { DataSource } from 'typeorm';
import { executeRunOn, openForRuns, type RunOutcome, type RunRequest } from './execute-run.js';

export interface ThreadAnswer {
  outcome?: RunOutcome;
  error?: unknown;
}

/** The connection of the last run, kept for the next: the database has everything at hand there that it looks up for a new one. */
let kept: { url: string; source: DataSource } | null = null;

/** Entry of the thread that runs have for themselves: computing for seconds must not stop what else the process does. One run at a time. */
parentPort?.on('message', (request: RunRequest) => {
  runOnKept(request).then(
    (outcome) => answer({ outcome }),
    (error: unknown) => answer({ error }),
  );
});

async function runOnKept(request: RunRequest): Promise<RunOutcome> {
  if (kept?.url !== request.url) await forget();
  const { source } = (kept ??= { url: request.url, source: await openForRuns(request.url) });
  try {
    return await executeRunOn(source, request);
  } catch (error) {
    // What became of the connection matters less than why the run failed.
    await forget().catch(() => undefined);
    throw error;
  }
}

async function forget(): Promise<void> {
  const source = kept?.source;
  kept = null;
  await source?.destroy();
}

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}
