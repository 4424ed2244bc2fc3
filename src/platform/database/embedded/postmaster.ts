import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../process/start-error.js';
import { commandOf, isRunning } from '../../process/process-info.js';
import { waitUntil } from '../../process/wait-until.js';
import { binary, type PostgresBinaries } from './postgres-binaries.js';
import { reasonInLog } from './server-log.js';
import type { ServerUser } from './server-user.js';

/**
 * Enough for bulk loading and two processes of ours; nothing listens outside this machine. The journal is a whole one though there are no
 * replicas: with a minimal one, a sequence that was used in the transaction that created it (queues create theirs so) counts from its
 * beginning again after a crash, and jobs with numbers that were given before are lost.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  wal_level: 'replica',
  max_wal_senders: '0',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  jit: 'off',
  log_line_prefix: '%m [%p] ',
};

export interface Postmaster {
  pid: number;
  port: number;
}

export interface ServerOptions {
  binaries: PostgresBinaries;
  user: ServerUser | undefined;
  logFile: string;
  /** On top of ours: a server for tests may do without safety. */
  settings?: Record<string, string>;
  /** Ends with a Ctrl-C in our terminal. */
  inOurGroup?: boolean;
}

/** The server that runs on a cluster according to its pid file, or null; a file left by one that is gone is removed. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (pid > 0 && isRunning(pid) && commandOf(pid).includes(cluster)) return { pid, port: Number(lines[3]) };
  rmSync(path, { force: true });
  return null;
}

/**
 * Starts a server on the cluster, in a session of its own: a Ctrl-C meant for our process group does not reach it,
 * and it outlives us if we are killed. Resolves when it accepts connections; `signal` gives up and stops it.
 */
export async function startPostmaster(cluster: string, port: number, server: ServerOptions, signal: AbortSignal): Promise<Postmaster> {
  const settings = Object.entries({ ...SETTINGS, ...server.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(server.logFile, 'w', 0o600);
  const child = spawn(binary(server.binaries, 'postgres'), ['-D', cluster, '-p', String(port), ...settings], {
    ...server.user,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    detached: !server.inOurGroup,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  await untilReady(child, cluster, server.logFile, signal);
  return { pid: child.pid as number, port };
}

async function untilReady(child: ChildProcess, cluster: string, logFile: string, signal: AbortSignal): Promise<void> {
  let ended = false;
  child.on('exit', () => (ended = true)).on('error', () => (ended = true));
  while (!isReady(cluster, child.pid)) {
    if (ended) throw new StartError(reasonInLog(logFile, cluster));
    if (signal.aborted) {
      child.kill('SIGQUIT');
      await waitUntil(() => ended, 2_000);
      throw new StartError('Stopped while the database was starting.');
    }
    await sleep(20);
  }
}

/** The last line of the pid file is the server's own word on its state. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Stops a server: in good order, or, when that takes longer than `limitMs`, at once (it then recovers at its next start). */
export async function stopPostmaster({ pid }: Postmaster, limitMs: number): Promise<void> {
  const isGone = (): boolean => !isRunning(pid);
  send(pid, 'SIGINT');
  if (await waitUntil(isGone, limitMs)) return;
  send(pid, 'SIGQUIT');
  await waitUntil(isGone, 1_500);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // already gone
  }
}
