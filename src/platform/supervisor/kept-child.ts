import { fork, type ChildProcess } from 'node:child_process';
import { StartError } from '../process/start-error.js';
import type { ChildMessage } from '../process/service-process.js';
import { waitUntil } from '../process/wait-until.js';

const CRASHES_ALLOWED = 5;
const CRASH_WINDOW_MS = 60_000;

export interface ChildOptions {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
  /** The process was sent a signal meant for the whole. */
  onStopAsked(): void;
  /** It crashed too often; the sentence says so. */
  onGivenUp(sentence: string): void;
}

/** A process that is kept alive: started again, after a little while, when it dies; given up when it dies too often. */
export class KeptChild {
  private child: ChildProcess | undefined;
  private crashes: number[] = [];
  private stopping = false;
  private settleReady: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(private readonly options: ChildOptions) {}

  /** Resolves at the first `ready`; rejects with the process's own sentence when it cannot start. */
  async start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.settleReady = { resolve, reject };
      this.launch();
    });
  }

  /** Lets it finish what it is doing, for `limitMs` at most. */
  async stop(limitMs: number): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === undefined || hasEnded(child)) return;
    if (child.connected) child.send({ type: 'stop' });
    if (await waitUntil(() => hasEnded(child), limitMs)) return;
    child.kill('SIGKILL');
    await waitUntil(() => hasEnded(child), 1_000);
  }

  private launch(): void {
    if (this.stopping) return;
    let sentence: string | undefined;
    // its standard output is a log too: ours holds only what scripts rely on
    const child = fork(this.options.script, { env: this.options.env, stdio: ['ignore', 2, 2, 'ipc'] });
    this.child = child;
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'ready') this.ready();
      if (message.type === 'failed') sentence = message.sentence;
      if (message.type === 'stop') this.options.onStopAsked();
    });
    child.on('error', () => undefined);
    child.on('exit', (code, signal) => this.ended(code, signal, sentence));
  }

  private ready(): void {
    this.settleReady?.resolve();
    this.settleReady = undefined;
  }

  private ended(code: number | null, signal: NodeJS.Signals | null, sentence: string | undefined): void {
    if (this.stopping) return;
    const { name, say, onGivenUp, onStopAsked } = this.options;
    if (signal === 'SIGINT' || signal === 'SIGTERM') return onStopAsked();
    const why = sentence ?? (signal === null ? `exit code ${code}` : signal);
    if (this.settleReady !== undefined && sentence !== undefined) return this.settleReady.reject(new StartError(sentence));
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    if (this.crashes.length > CRASHES_ALLOWED) return onGivenUp(`The ${name} process ended ${this.crashes.length} times within a minute (last: ${why}): Passerelle stops.`);
    const delay = Math.min(250 * 2 ** (this.crashes.length - 1), 5_000);
    say(`The ${name} process ended (${why}); starting it again.`);
    setTimeout(() => this.launch(), delay);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
