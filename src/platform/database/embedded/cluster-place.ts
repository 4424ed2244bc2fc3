import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messageOf, StartError } from '../../process/start-error.js';
import { canEnter, type ServerUser } from './server-user.js';

const POINTER = 'pg-location';
const OURS = /^(pg|pg\.new.*|pg-location.*|postgres\.log|passerelle\.lock.*|lost\+found|\..*)$/;

/** Where root's server lives when the data folder is closed to the server's user. */
export function shelterOf(dataDir: string): string {
  return `/var/lib/passerelle-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`;
}

/** Makes the data folder if there is none. Refuses, with a sentence, one that cannot be used or that holds somebody else's files. */
export function openDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(dataDir).isDirectory()) throw new Error('it is not a folder');
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} cannot be used (${messageOf(error)}): choose another DATA_DIR.`);
  }
  const names = readdirSync(dataDir);
  const strangers = names.filter((name) => !OURS.test(name));
  if (strangers.length > 0 && !names.includes('pg') && !names.includes(POINTER)) {
    throw new StartError(`The data folder ${dataDir} holds files that are not Passerelle's (${strangers.slice(0, 3).join(', ')}): choose an empty DATA_DIR.`);
  }
}

/** One folder after the other: asked to make several at once where none can be made, Node never returns. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  // root's must be passable: PostgreSQL, under another user, has its own closed folder inside
  mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
}

/** The cluster of a data folder, or null when none was made yet. */
export function existingCluster(dataDir: string): string | null {
  const place = pointedTo(dataDir) ?? join(dataDir, 'pg');
  return existsSync(place) ? place : null;
}

/** Where to make the cluster of a data folder: inside it, or in a shelter when the server's user cannot enter it. */
export function placeForCluster(dataDir: string, user: ServerUser | undefined, say: (line: string) => void): string {
  if (canEnter(user, dataDir)) return join(dataDir, 'pg');
  const place = join(shelterOf(dataDir), 'pg');
  say(`The folder ${dataDir} is closed to the user that runs PostgreSQL: the database lies in ${place}.`);
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
  if (pointedTo(dataDir) !== place) setAside(place, say);
  writeFileSync(join(dataDir, `${POINTER}.new`), place);
  renameSync(join(dataDir, `${POINTER}.new`), join(dataDir, POINTER));
  return place;
}

/** The data folder that this cluster belonged to is gone: its owner began anew, and it keeps for one more time. */
function setAside(place: string, say: (line: string) => void): void {
  if (!existsSync(place)) return;
  if (existsSync(join(place, 'postmaster.pid'))) throw new StartError(`A database whose data folder was removed is still in ${place}: stop its PostgreSQL, or remove that folder.`);
  const aside = `${place}.before`;
  rmSync(aside, { recursive: true, force: true });
  renameSync(place, aside);
  say(`A database whose data folder was removed was set aside in ${aside}.`);
}

function pointedTo(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, POINTER), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Refuses, with a sentence, a cluster that is not whole or of another version. */
export function checkCluster(cluster: string, major: string): void {
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw new StartError(`The database in ${cluster} belongs to another user: run as that user, or choose another DATA_DIR.`);
    throw brokenCluster(cluster, 'PG_VERSION is missing');
  }
  if (version !== major) throw new StartError(`The database in ${cluster} was made by PostgreSQL ${version}, and this Passerelle brings PostgreSQL ${major}: dump it with the old version and restore it, or choose another DATA_DIR.`);
  if (!existsSync(join(cluster, 'global', 'pg_control'))) throw brokenCluster(cluster, 'global/pg_control is missing');
}

export function brokenCluster(cluster: string, why: string): StartError {
  return new StartError(`The database in ${cluster} is broken (${why}): put back a copy of the folder, or move it away to begin anew.`);
}
