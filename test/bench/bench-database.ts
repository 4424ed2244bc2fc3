import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedServer } from '../../src/platform/database/embedded/embedded-server.js';
import { prepareSchema } from '../../src/prepare-schema.js';

/** A throw-away PostgreSQL with the settings of the embedded one, migrated, with its reference tables; gone when the bench ends, also by Ctrl-C. */
export async function withBenchDatabase<T>(note: (line: string) => void, work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  chmodSync(folder, 0o755);
  const server = await embeddedServer(folder, note, new AbortController().signal);
  const end = async (): Promise<void> => {
    await server.stop(10_000);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    await prepareSchema(server.url, note);
    return await work(server.url);
  } finally {
    await end();
  }
}
