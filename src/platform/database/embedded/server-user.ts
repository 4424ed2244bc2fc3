import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../../process/start-error.js';

/** The user that PostgreSQL runs as, where that is not ourselves. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root: root lends it to the owner of an existing cluster, or to the user `postgres`,
 * made when missing. Everyone else runs it themselves (`undefined`).
 */
export function serverUser(cluster: string | null): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = cluster === null ? undefined : ownerOf(cluster);
  return owner ?? lookUp() ?? create();
}

/** A cluster put back by root with its ownership lost could be opened by nobody: it is given to the server's user. */
export function giveTo(user: ServerUser | undefined, cluster: string): void {
  if (user !== undefined && ownerOf(cluster) === undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
}

/** Whether that user can enter the folder: a home with mode 700 above it is enough to shut it out. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  if (user === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(cluster: string): ServerUser | undefined {
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

function lookUp(): ServerUser | undefined {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): ServerUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' });
  const user = lookUp();
  if (user === undefined) throw new StartError(`PostgreSQL does not run as root, and the user "${NAME}" could not be made: create it, run Passerelle as an ordinary user, or set DATABASE_URL.`);
  return user;
}
