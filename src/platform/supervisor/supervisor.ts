import { resolve } from 'node:path';
import { readConfig, type Config } from '../config/config.js';
import { adoptVariables, embeddedVariables } from '../config/environment.js';
import { checkDatabase } from '../database/check-database.js';
import { openDataFolder } from '../database/embedded/cluster-place.js';
import { embeddedServer, type EmbeddedServer } from '../database/embedded/embedded-server.js';
import { checkRedis } from '../queue/check-redis.js';
import { sentenceOfFailure } from '../process/failure.js';
import { lockFolder, lockHolder, type LockHolder } from '../process/folder-lock.js';
import { checkPort, freePort } from '../process/ports.js';
import { StartError } from '../process/start-error.js';
import { DatabaseWatch } from './database-watch.js';
import { KeptChild } from './kept-child.js';
import { runOnce } from './run-once.js';
import type { StopRequest } from './stop-request.js';

/** A process that was killed gives its port back within this time. */
const PORT_PATIENCE_MS = 8_000;
/** Together less than the 10 s within which everything has stopped. */
const CHILD_STOP_MS = 4_000;
const DATABASE_STOP_MS = 3_000;

/** Brings up the parts in order, keeps them alive, and takes them down in the reverse order, whatever happened. */
export class Supervisor {
  private readonly ending = new AbortController();
  private readonly children: KeptChild[] = [];
  private tasks: Promise<unknown>[] = [];
  private server: Promise<EmbeddedServer> | undefined;
  private unlock: (() => void) | undefined;
  private leaving: Promise<void> | undefined;
  private failed = false;

  constructor(private readonly stopRequest: StopRequest) {}

  /** Runs `start`; the lines it returns are what scripts wait for on standard output. */
  async run(start: (supervisor: Supervisor) => Promise<string[]>): Promise<void> {
    this.stopRequest.handleWith(() => void this.leave(0));
    process.stdout.on('error', () => undefined);
    try {
      const lines = await start(this);
      if (!this.ending.signal.aborted) process.stdout.write(`${lines.join('\n')}\n`);
    } catch (error) {
      await this.fail(error);
    }
  }

  /** Checks what stands in the way before anything is written, then opens the database: the one configured, or the embedded one. `variables` is what processes of ours need to be told. */
  async openDatabase(): Promise<{ config: Config; databaseUrl: string; variables: Record<string, string> }> {
    const config = await withRealPort(readConfig());
    const { HOST, PORT, DATABASE_URL, DATA_DIR, REDIS_URL } = config.env;
    const dataDir = resolve(DATA_DIR);
    const holder = config.isEmbedded ? lockHolder(dataDir) : null;
    if (holder?.isAlive) throw folderInUse(dataDir, holder);
    await checkPort(PORT, HOST, holder === null ? 0 : PORT_PATIENCE_MS);
    if (DATABASE_URL !== undefined) await checkDatabase(DATABASE_URL);
    if (REDIS_URL !== undefined) await checkRedis(REDIS_URL);
    const databaseUrl = DATABASE_URL ?? (await this.openEmbedded(dataDir));
    return { config, databaseUrl, variables: { ...embeddedVariables(config, databaseUrl), PORT: String(PORT) } };
  }

  /** Runs a process to its end; a failure is said with the database's own reason when that is where it lies. */
  async once(name: string, script: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
    const task = runOnce({ name, script, args, env, signal: this.ending.signal, onStopAsked: () => void this.leave(0) });
    this.tasks.push(task.catch(() => undefined));
    await task;
  }

  /** Starts a process and keeps it alive; resolves when it is ready. */
  async keep(name: string, script: string, env: NodeJS.ProcessEnv): Promise<void> {
    if (this.ending.signal.aborted) return;
    const child = new KeptChild({
      name,
      script,
      env,
      say,
      onStopAsked: () => void this.leave(0),
      onGivenUp: (sentence) => void this.fail(new StartError(sentence)),
    });
    this.children.push(child);
    await child.start();
  }

  private async openEmbedded(dataDir: string): Promise<string> {
    openDataFolder(dataDir);
    this.unlock = lockFolder(dataDir, 'start') ?? undefined;
    if (this.unlock === undefined) throw folderInUse(dataDir, lockHolder(dataDir));
    this.server = embeddedServer(dataDir, say, this.ending.signal);
    const server = await this.server;
    new DatabaseWatch(server, this.ending.signal, say, (sentence) => void this.fail(new StartError(sentence))).start();
    return server.url;
  }

  /** Says the first failure only: others follow from it. */
  private async fail(error: unknown): Promise<void> {
    if (this.failed || this.leaving !== undefined) return this.leaving;
    this.failed = true;
    const server = await this.server?.catch(() => undefined);
    say(server?.troubled() ? server.reason() : sentenceOfFailure(error));
    await this.leave(1);
  }

  private leave(code: number): Promise<void> {
    return (this.leaving ??= this.takeDown().finally(() => process.exit(code)));
  }

  private async takeDown(): Promise<void> {
    this.ending.abort();
    await Promise.all([...this.tasks, ...this.children.map((child) => child.stop(CHILD_STOP_MS))]);
    const server = await this.server?.catch(() => undefined);
    await server?.stop(DATABASE_STOP_MS);
    this.unlock?.();
  }
}

function folderInUse(dataDir: string, holder: LockHolder | null): StartError {
  const pid = holder?.pid ?? 'unknown';
  if (holder?.role === 'command') return new StartError(`The data folder ${dataDir} is in use by a command (process ${pid}): wait until it has ended.`);
  return new StartError(`The data folder ${dataDir} is in use by a running Passerelle (process ${pid}): stop that one, or choose another DATA_DIR.`);
}

/** Port 0 means any: chosen once, so that web process and links agree. */
async function withRealPort(config: Config): Promise<Config> {
  return config.env.PORT === 0 ? adoptVariables({ PORT: String(await freePort(config.env.HOST)) }) : config;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
