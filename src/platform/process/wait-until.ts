import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again every `everyMs` until the answer is true; false when `limitMs` have passed first. */
export async function waitUntil(isDone: () => boolean | Promise<boolean>, limitMs: number, everyMs = 50): Promise<boolean> {
  const end = performance.now() + limitMs;
  for (;;) {
    if (await isDone()) return true;
    if (performance.now() >= end) return false;
    await sleep(everyMs);
  }
}
