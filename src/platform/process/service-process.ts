import { sentenceOfFailure } from './failure.js';
import { waitUntil } from './wait-until.js';

/** What a supervised process tells its supervisor. */
export type ChildMessage = { type: 'ready' } | { type: 'failed'; sentence: string } | { type: 'stop' };

/** What the supervisor tells it. */
export interface SupervisorMessage {
  type: 'stop';
}

/** How long a process may take to finish what it is doing before it leaves. */
const DRAIN_MS = 3_500;

/**
 * The life of a web or worker process: starts, says so, and on SIGINT or SIGTERM drains and leaves with exit code 0.
 * Under a supervisor it is the supervisor who decides: a signal is passed on to it, and when it is gone the process leaves.
 */
export async function runService(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  const supervised = process.send !== undefined;
  let leaving: Promise<void> | undefined;
  let service: { close(): Promise<void> } | undefined;
  const leave = (): Promise<void> => (leaving ??= drain(() => service).then(() => process.exit(0)));

  const onSignal = (): void => void (supervised ? tell({ type: 'stop' }) : leave());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('message', (message: SupervisorMessage) => void (message.type === 'stop' && leave()));
  process.on('disconnect', leave);

  try {
    service = await start();
    tell({ type: 'ready' });
  } catch (error) {
    if (leaving === undefined) fail(error, supervised);
  }
}

async function drain(service: () => { close(): Promise<void> } | undefined): Promise<void> {
  const end = performance.now() + DRAIN_MS;
  await waitUntil(() => service() !== undefined, 1_000);
  await Promise.race([service()?.close().catch(() => undefined), waitUntil(() => false, end - performance.now())]);
}

function fail(error: unknown, supervised: boolean): void {
  const sentence = sentenceOfFailure(error);
  if (!supervised) process.stderr.write(`${sentence}\n`, () => process.exit(1));
  else process.send?.({ type: 'failed', sentence } satisfies ChildMessage, () => process.exit(1));
}

function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
