import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './process-info.js';

const NAME = 'passerelle.lock';

export interface LockHolder {
  pid: number;
  /** Tells the process from a later one with the same number. */
  identity: string;
  /** `start`: a whole Passerelle; `command`: a command that runs its own database for a while. */
  role: 'start' | 'command';
}

/** Who holds the folder: a living process, or one that ended without giving it back (`isAlive: false`); null when nobody. */
export function lockHolder(folder: string): (LockHolder & { isAlive: boolean }) | null {
  const holder = readHolder(join(folder, NAME));
  return holder === null ? null : { ...holder, isAlive: identityOf(holder.pid) === holder.identity };
}

/**
 * Takes the folder for this process, also from a holder that no longer lives.
 * Returns what gives it back, or null when a living process holds it.
 */
export function lockFolder(folder: string, role: LockHolder['role']): (() => void) | null {
  const path = join(folder, NAME);
  const mine: LockHolder = { pid: process.pid, identity: identityOf(process.pid) ?? '', role };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return () => release(path, mine);
    if (lockHolder(folder)?.isAlive) return null;
    discardStale(path);
  }
  return null;
}

/** A link either appears whole or fails: nobody ever reads half a lock. */
function create(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the lock aside before looking at it again: if another process took the folder meanwhile, it gets its lock back. */
function discardStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved !== null && identityOf(moved.pid) === moved.identity) linkSync(aside, path);
  } catch {
    // somebody else discarded it, or took the folder: the next attempt finds out
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(path: string, mine: LockHolder): void {
  const holder = readHolder(path);
  if (holder?.pid === mine.pid && holder.identity === mine.identity) rmSync(path, { force: true });
}

/** An unreadable lock counts as a holder that is gone: locks appear whole, so it is not one of ours being written. */
function readHolder(path: string): LockHolder | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return { pid: 0, identity: 'unreadable', role: 'start' };
  }
}
