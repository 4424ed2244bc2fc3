import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch';

/** Long enough for a batch on a busy machine; short enough that a dead server is noticed. */
const LIMIT_MS = 120_000;

/** A task that Meilisearch took and then refused. */
export class MeiliTaskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`Meilisearch refused a task (${code}): ${message}`);
    this.name = 'MeiliTaskError';
  }
}

/** Waits until the task is done, asking by `watcher` where the writer may not see it; what it could not do is thrown, not lost. */
export async function done(enqueued: EnqueuedTaskPromise, watcher?: Meilisearch): Promise<Task> {
  const options = { timeout: LIMIT_MS, interval: 20 };
  const task = await (watcher === undefined ? enqueued.waitTask(options) : watcher.tasks.waitForTask((await enqueued).taskUid, options));
  if (task.status === 'succeeded') return task;
  throw new MeiliTaskError(task.error?.code ?? task.status, task.error?.message ?? task.status);
}

/** The same, for what may not be there any more. */
export async function doneUnlessAbsent(enqueued: EnqueuedTaskPromise): Promise<void> {
  try {
    await done(enqueued);
  } catch (error) {
    if (!(error instanceof MeiliTaskError && error.code === 'index_not_found')) throw error;
  }
}
