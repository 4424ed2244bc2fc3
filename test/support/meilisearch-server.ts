import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { waitFor } from './wait-for.js';

export interface MeilisearchServer {
  url: string;
  masterKey: string | undefined;
  stop(): Promise<void>;
}

/** As in `docker-compose.yml`: a part of it is prepared anew for each write, so that with the standard two thirds of a machine's memory one changed document takes three times as long. */
const INDEXING_MEMORY = '256MiB';

/** Where Meilisearch can be found: `MEILI_URL`, or a `meilisearch` on PATH; null when nowhere. `REQUIRE_MEILI=1` makes that a failure. */
export function meilisearchFrom(): 'url' | 'path' | null {
  if (process.env.MEILI_URL) return 'url';
  if (hasMeilisearch()) return 'path';
  if (process.env.REQUIRE_MEILI === '1') throw new Error('REQUIRE_MEILI=1, but MEILI_URL is not set and there is no meilisearch on PATH');
  return null;
}

/** Whether a `meilisearch` stands on PATH, to be started and stopped. */
export function hasMeilisearch(): boolean {
  return spawnSync('meilisearch', ['--version']).status === 0;
}

/** The server at `MEILI_URL`, or one of one's own in a temporary folder, with a master key. */
export async function openMeilisearch(): Promise<MeilisearchServer> {
  if (process.env.MEILI_URL) return { url: process.env.MEILI_URL, masterKey: process.env.MEILI_MASTER_KEY, stop: async () => undefined };
  return startMeilisearch();
}

export async function startMeilisearch(port?: number): Promise<MeilisearchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-meilisearch-'));
  const [masterKey, address] = ['a-master-key-for-tests', `127.0.0.1:${port ?? (await freePort())}`];
  const folders = ['--db-path', join(folder, 'data'), '--dump-dir', folder, '--snapshot-dir', folder];
  const child = spawn('meilisearch', ['--http-addr', address, ...folders, '--master-key', masterKey, '--max-indexing-memory', INDEXING_MEMORY, '--no-analytics', '--log-level', 'ERROR'], { stdio: 'ignore', cwd: folder });
  const url = `http://${address}`;
  await waitFor(() => isUp(url), Boolean);
  return { url, masterKey, stop: () => stopped(child, folder) };
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stopped(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }
  rmSync(folder, { recursive: true, force: true });
}
