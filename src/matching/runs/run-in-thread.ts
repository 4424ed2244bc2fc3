import { Worker } from 'node:worker_threads';
import { executeRun, type RunOutcome, type RunRequest } from './execute-run.js';
import type { ThreadAnswer } from './run-thread.js';

const ENTRY = new URL('./run-thread.js', import.meta.url);
/** From sources (tests) there is no compiled entry for a thread: the run then takes place in the process itself. */
const IS_COMPILED = import.meta.url.endsWith('.js');
/** A thread without work ends after this long: until then the next run need not load the program anew. */
const IDLE_MS = 60_000;
/** Rows that are read die young, by the hundred thousand: with room for them few are ever copied. */
const YOUNG_MB = 64;

/** A thread that makes one run after another. */
class RunThread {
  private readonly worker = new Worker(ENTRY, { name: 'matching', resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  private idle: NodeJS.Timeout | undefined;
  private answered: (answer: ThreadAnswer) => void = () => undefined;

  constructor() {
    this.worker.on('message', (answer: ThreadAnswer) => this.answered(answer));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) => this.end(new Error(`the matching thread ended with code ${code}`)));
    this.worker.unref();
  }

  /** Rejects with what the run threw, or when the thread dies. */
  async run(request: RunRequest): Promise<RunOutcome> {
    clearTimeout(this.idle);
    this.worker.ref();
    const { outcome, error } = await new Promise<ThreadAnswer>((resolve) => {
      this.answered = resolve;
      this.worker.postMessage(request);
    });
    this.worker.unref();
    this.idle = setTimeout(() => this.retire(), IDLE_MS).unref();
    if (outcome === undefined) throw error;
    return outcome;
  }

  /** Gives the place up before it ends: a run that comes meanwhile gets a thread of its own. */
  private retire(): void {
    if (thread === this) thread = null;
    void this.worker.terminate();
  }

  private end(error: Error): void {
    clearTimeout(this.idle);
    if (thread === this) thread = null;
    this.answered({ error });
  }
}

let thread: RunThread | null = null;
let last: Promise<unknown> = Promise.resolve();
let asked = 0;

/** Whether this process is making a run, or has one waiting. */
export function isRunning(): boolean {
  return asked > 0;
}

/** A run in the process's thread for runs, after those asked for before it. */
export function runInThread(request: RunRequest): Promise<RunOutcome> {
  asked++;
  const run = last.then(() => (IS_COMPILED ? (thread ??= new RunThread()).run(request) : executeRun(request))).finally(() => asked--);
  last = run.catch(() => undefined);
  return run;
}
