import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { freePort, isFree } from '../../process/ports.js';
import { isRunning } from '../../process/process-info.js';
import { messageOf } from '../../process/start-error.js';
import { waitUntil } from '../../process/wait-until.js';
import { brokenCluster, checkCluster, existingCluster, openDataFolder, placeForCluster, shelterOf } from './cluster-place.js';
import { createCluster } from './create-cluster.js';
import { DATABASE_NAME, embeddedUrl, readCredentials, writeCredentials, type Credentials } from './credentials.js';
import { installedBinaries, reachableBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { runningPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { ranOutOfDisk, reasonInLog } from './server-log.js';
import { giveTo, serverUser, type ServerUser } from './server-user.js';

export interface EmbeddedServer {
  url: string;
  isRunning(): boolean;
  /** Whether a failure elsewhere comes from here: it stopped, or its disk is full. */
  troubled(): boolean;
  /** Why, in one sentence. */
  reason(): string;
  /** Starts it again, on the same port. */
  restart(signal: AbortSignal): Promise<void>;
  stop(limitMs: number): Promise<void>;
}

interface Surroundings {
  cluster: string;
  binaries: PostgresBinaries;
  user: ServerUser | undefined;
  logFile: string;
  say(line: string): void;
}

/**
 * The embedded PostgreSQL of a data folder, which the caller has locked: created at first use, adopted when one was left running.
 * Throws a `StartError` with one sentence for whatever stands in its way.
 */
export async function embeddedServer(dataDir: string, say: (line: string) => void, signal: AbortSignal): Promise<EmbeddedServer> {
  const surroundings = await prepareCluster(resolve(dataDir), say);
  const postmaster = (await adopt(surroundings)) ?? (await start(surroundings, signal));
  await createDatabase(surroundings.cluster).catch(async (error: unknown) => {
    await stopPostmaster(postmaster, 5_000);
    throw brokenCluster(surroundings.cluster, messageOf(error));
  });
  return handle(surroundings, postmaster);
}

/** The address of the embedded database of a data folder, for a command beside a running server; null before its first start. */
export function embeddedDatabaseUrl(dataDir: string): string | null {
  const cluster = existingCluster(resolve(dataDir));
  return cluster === null ? null : embeddedUrl(readCredentials(cluster));
}

async function prepareCluster(dataDir: string, say: (line: string) => void): Promise<Surroundings> {
  openDataFolder(dataDir);
  const installed = installedBinaries();
  const existing = existingCluster(dataDir);
  if (existing !== null) checkCluster(existing, installed.version.split('.')[0]);
  const user = serverUser(existing);
  if (existing !== null) giveTo(user, existing);
  const binaries = reachableBinaries(installed, user, shelterOf(dataDir), say);
  const cluster = existing ?? placeForCluster(dataDir, user, say);
  if (existing === null) {
    say('Creating the embedded database…');
    await createCluster(cluster, binaries, user, await freePort());
  }
  return { cluster: realpathSync(cluster), binaries, user, logFile: join(dataDir, 'postgres.log'), say };
}

/** A server left running by a Passerelle that was killed: ours again when it answers, stopped when it does not. */
async function adopt({ cluster, say }: Surroundings): Promise<Postmaster | null> {
  const left = runningPostmaster(cluster);
  if (left === null) return null;
  const credentials = { ...readCredentials(cluster), port: left.port };
  if (await waitUntil(() => answers(credentials), 10_000, 200)) {
    say(`Adopting the embedded database that was left running (process ${left.pid}).`);
    writeCredentials(cluster, credentials);
    return left;
  }
  say(`Stopping an embedded database that was left running and no longer answers (process ${left.pid}).`);
  await stopPostmaster(left, 5_000);
  return null;
}

async function start(surroundings: Surroundings, signal: AbortSignal): Promise<Postmaster> {
  const { cluster } = surroundings;
  const credentials = readCredentials(cluster);
  const port = (await isFree(credentials.port, '127.0.0.1')) ? credentials.port : await freePort();
  if (port !== credentials.port) writeCredentials(cluster, { ...credentials, port });
  return startPostmaster(cluster, port, surroundings, signal);
}

function handle(surroundings: Surroundings, first: Postmaster): EmbeddedServer {
  let postmaster = first;
  let restarting: Promise<void> = Promise.resolve();
  const { cluster, logFile } = surroundings;
  return {
    url: embeddedUrl(readCredentials(cluster)),
    isRunning: () => isRunning(postmaster.pid),
    troubled: () => !isRunning(postmaster.pid) || ranOutOfDisk(logFile),
    reason: () => reasonInLog(logFile, cluster),
    restart: async (signal) => {
      restarting = startPostmaster(cluster, postmaster.port, surroundings, signal).then((next) => void (postmaster = next));
      await restarting;
    },
    stop: async (limitMs) => {
      await restarting.catch(() => undefined);
      await stopPostmaster(postmaster, limitMs);
    },
  };
}

async function answers(credentials: Credentials): Promise<boolean> {
  try {
    await onServer(credentials, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

async function createDatabase(cluster: string): Promise<void> {
  await onServer(readCredentials(cluster), async (client) => {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  });
}

async function onServer<T>(credentials: Credentials, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: embeddedUrl(credentials, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
