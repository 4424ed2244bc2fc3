import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './process-info.js';

const NAME = 'passerelle.lock';
const ATTEMPTS = 50;
const TURN_MS = 20;
/** A turn takes microseconds: one this old was left by a process that was killed in the middle of it. */
const ABANDONED_MS = 500;

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
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(path, mine)) return () => release(path, mine);
    if (lockHolder(folder)?.isAlive) return null;
    discardStale(folder, path);
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

/** Removes the lock of a holder that is gone; one process at a time may, so that nobody's fresh lock is taken for the stale one. */
function discardStale(folder: string, path: string): void {
  const turn = `${path}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    if (ageOf(turn) > ABANDONED_MS) rmSync(turn, { recursive: true, force: true });
    return pause(TURN_MS);
  }
  try {
    if (!lockHolder(folder)?.isAlive) rmSync(path, { force: true });
  } finally {
    rmdirSync(turn);
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
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
