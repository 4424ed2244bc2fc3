import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { waitFor } from './wait-for.js';

/** Builds what is run, once, when its sources have changed. */
export function buildProgram(): void {
  const built = spawnSync(process.execPath, ['scripts/build-once.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}

/** A folder that the user of the database can enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

export type Variables = Record<string, string>;

/** `npm start`, or one of its processes, as a terminal runs it: a process group of its own, and nothing in its environment but these variables. */
export class PasserelleProcess {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(variables: Variables, script: 'main' | 'web' | 'worker' = 'main') {
    this.child = spawn(process.execPath, [resolve(`dist/${script}.js`)], { env: bare(variables), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The last line on standard output, once it says that all is up. */
  async ready(limitMs = 120_000): Promise<string> {
    const isUp = (): boolean => /^Passerelle is ready: http.*\n$/m.test(this.out);
    await waitFor(() => isUp() || this.hasEnded(), Boolean, limitMs);
    if (!isUp()) throw new Error(`ended before it was ready: ${this.err}`);
    return this.out.trimEnd().split('\n').at(-1) ?? '';
  }

  /** Waits for the end; the exit code, or the signal that ended it. */
  async ended(limitMs = 30_000): Promise<number | string | null> {
    await waitFor(() => this.hasEnded(), Boolean, limitMs);
    return this.child.exitCode ?? this.child.signalCode;
  }

  /** As Ctrl-C does: to every process of the group. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** Runs the program, or a command, to its end. */
export function runToEnd(script: 'main' | 'cli' | 'web', variables: Variables, args: string[] = []): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [resolve(`dist/${script}.js`), ...args], { env: bare(variables), encoding: 'utf8', timeout: 60_000 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Processes whose command line has `text` in it. */
export function processesWith(text: string): { pid: number; command: string }[] {
  return listed().filter(({ pid, command }) => command.includes(text) && pid !== process.pid);
}

function listed(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') {
    const lines = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).stdout.split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), command: commandLine(name) }));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Children of a process, by the name of their script. */
export function childOf(parent: number, script: string): number | undefined {
  return processesWith(script).find(({ pid }) => parentOf(pid) === parent)?.pid;
}

function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function bare(variables: Variables): Variables {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', LANG: 'C.UTF-8', ...variables };
}
