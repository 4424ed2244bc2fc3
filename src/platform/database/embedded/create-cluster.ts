import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { messageOf, StartError } from '../../process/start-error.js';
import { SERVER_ROLE, writeCredentials } from './credentials.js';
import { binary, type PostgresBinaries } from './postgres-binaries.js';
import type { ServerUser } from './server-user.js';

/** Accents count as letters under each of these; which of them a machine knows differs. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes a new cluster at `place`, with a password of its own. It is made beside it and renamed when complete,
 * so that a kill in the middle leaves nothing that looks like a database.
 */
export async function createCluster(place: string, binaries: PostgresBinaries, user: ServerUser | undefined, port: number): Promise<void> {
  removeDrafts(place);
  const draft = `${place}.new-${process.pid}`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    if (user !== undefined) chownSync(draft, user.uid, user.gid);
    const password = randomBytes(24).toString('hex');
    await runInitdb(draft, binaries, user, password);
    writeCredentials(join(draft, 'pg'), { password, port });
    renameSync(join(draft, 'pg'), place);
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`The database could not be created in ${dirname(place)}: ${messageOf(error)}.`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeDrafts(place: string): void {
  for (const name of readdirSync(dirname(place))) {
    if (name.startsWith(`${basename(place)}.new-`)) rmSync(join(dirname(place), name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInitdb(draft: string, binaries: PostgresBinaries, user: ServerUser | undefined, password: string): Promise<void> {
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  let output = '';
  for (const characterType of CHARACTER_TYPES) {
    const options = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${characterType}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256'];
    const done = await run(binary(binaries, 'initdb'), [`--pgdata=${join(draft, 'pg')}`, `--username=${SERVER_ROLE}`, `--pwfile=${passwordFile}`, ...options], user);
    if (done.code === 0) return;
    output = done.output;
    if (!/locale/.test(output)) break;
  }
  throw new StartError(sentenceOf(output, dirname(draft)));
}

function sentenceOf(output: string, folder: string): string {
  if (/No space left on device/i.test(output)) return `The disk is full: the database could not be created in ${folder}. Free about 1 GB, then start again.`;
  const reason = output.split('\n').filter((line) => /error|FATAL|could not/i.test(line)).at(-1) ?? 'initdb failed';
  return `The database could not be created in ${folder}: ${reason.trim()}.`;
}

async function run(command: string, args: string[], user: ServerUser | undefined): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
