import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { onConnection } from '../database/check-database.js';
import { openDataFolder } from '../database/embedded/cluster-place.js';
import { embeddedDatabaseUrl, embeddedServer } from '../database/embedded/embedded-server.js';
import { lockFolder, lockHolder } from '../process/folder-lock.js';
import { StartError } from '../process/start-error.js';

export interface CommandDatabase {
  url: string;
  /** This command started it, and nobody else uses it. */
  isOwn: boolean;
  close(): Promise<void>;
}

/** The database of a command: the one configured, else that of the Passerelle running on the data folder, else one started for the command alone. */
export async function commandDatabase(config: Config, note: (line: string) => void, signal: AbortSignal): Promise<CommandDatabase> {
  const { DATABASE_URL } = config.env;
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, isOwn: false, close: async () => undefined };
  const dataDir = resolve(config.env.DATA_DIR);
  const holder = lockHolder(dataDir);
  if (!holder?.isAlive) return ownDatabase(dataDir, note, signal);
  if (holder.role === 'command') throw new StartError(`Another command (process ${holder.pid}) uses the data folder ${dataDir}: wait until it has ended.`);
  return { url: await urlOfRunning(dataDir, holder.pid), isOwn: false, close: async () => undefined };
}

async function urlOfRunning(dataDir: string, pid: number): Promise<string> {
  const url = embeddedDatabaseUrl(dataDir);
  const isUp = url !== null && (await onConnection(url, (client) => client.query('SELECT 1')).then(() => true, () => false));
  if (!isUp) throw new StartError(`Passerelle (process ${pid}) is still starting: try again when it is ready.`);
  return url;
}

async function ownDatabase(dataDir: string, note: (line: string) => void, signal: AbortSignal): Promise<CommandDatabase> {
  openDataFolder(dataDir);
  const unlock = lockFolder(dataDir, 'command');
  if (unlock === null) throw new StartError(`The data folder ${dataDir} was taken by another process at the same moment: try again.`);
  try {
    const server = await embeddedServer(dataDir, note, signal);
    const close = async (): Promise<void> => server.stop(10_000).finally(unlock);
    return { url: server.url, isOwn: true, close };
  } catch (error) {
    unlock();
    throw error;
  }
}
