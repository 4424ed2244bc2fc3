import { writeFileSync } from 'node:fs';

const EVERY_MS = 10_000;

/**
 * Touches `file` as long as `isWell` succeeds: how a process without an address shows that it works.
 * Returns what ends it.
 */
export async function startHeartbeat(file: string, isWell: () => Promise<unknown>): Promise<() => void> {
  const beat = async (): Promise<void> => {
    await isWell();
    writeFileSync(file, new Date().toISOString());
  };
  await beat();
  // a missed beat is the message: the file grows old
  const timer = setInterval(() => void beat().catch(() => undefined), EVERY_MS);
  return () => clearInterval(timer);
}
