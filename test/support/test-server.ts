import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCluster } from '../../src/platform/database/embedded/create-cluster.js';
import { embeddedUrl, readCredentials } from '../../src/platform/database/embedded/credentials.js';
import { installedBinaries, reachableBinaries } from '../../src/platform/database/embedded/postgres-binaries.js';
import { startPostmaster, stopPostmaster } from '../../src/platform/database/embedded/postmaster.js';
import { serverUser } from '../../src/platform/database/embedded/server-user.js';
import { freePort } from '../../src/platform/process/ports.js';

/** What is lost by a power cut is of no use anyway. */
const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };

export interface TestServer {
  /** Without a database: suites append theirs. */
  url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL in a temporary folder: the embedded one, made fast. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-test-'));
  chmodSync(folder, 0o755);
  const user = serverUser(null);
  const binaries = reachableBinaries(installedBinaries(), user, folder, () => undefined);
  const [cluster, port] = [join(folder, 'pg'), await freePort()];
  await createCluster(cluster, binaries, user, port);
  const options = { binaries, user, logFile: join(folder, 'postgres.log'), settings: UNSAFE, inOurGroup: true };
  const postmaster = await startPostmaster(cluster, port, options, new AbortController().signal);
  const url = embeddedUrl(readCredentials(cluster), '').replace(/\/$/, '');
  const stop = async (): Promise<void> => {
    await stopPostmaster(postmaster, 5_000);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
