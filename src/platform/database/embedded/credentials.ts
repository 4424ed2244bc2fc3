import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../../process/start-error.js';
import { brokenCluster } from './cluster-place.js';

const NAME = 'passerelle.json';
const schema = z.object({ password: z.string().min(16), port: z.number().int().min(1).max(65_535) });

/** How to reach the embedded server; kept inside its folder, for its owner's eyes only. */
export type Credentials = z.infer<typeof schema>;

export const SERVER_ROLE = 'passerelle';
export const DATABASE_NAME = 'passerelle';

export function embeddedUrl({ password, port }: Credentials, database: string = DATABASE_NAME): string {
  return `postgres://${SERVER_ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

/** Throws a sentence when the file is missing, closed to us, or not ours. */
export function readCredentials(cluster: string): Credentials {
  const path = join(cluster, NAME);
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw new StartError(`The database in ${cluster} belongs to another user: run as that user, or choose another DATA_DIR.`);
    throw brokenCluster(cluster, `${NAME} is missing or unreadable`);
  }
}

/** Replaces the file in one step; it belongs to whoever owns the cluster. */
export function writeCredentials(cluster: string, credentials: Credentials): void {
  const draft = join(cluster, `${NAME}.new`);
  writeFileSync(draft, JSON.stringify(credentials), { mode: 0o600 });
  const { uid, gid } = statSync(cluster);
  if (process.getuid?.() === 0) chownSync(draft, uid, gid);
  renameSync(draft, join(cluster, NAME));
}
