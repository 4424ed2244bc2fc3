import { fork } from 'node:child_process';
import type { ChildMessage } from '../process/service-process.js';
import { StartError } from '../process/start-error.js';

export interface Task {
  name: string;
  script: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Ends it at once: what it does is done in transactions. */
  signal: AbortSignal;
  /** It was sent a signal meant for the whole. */
  onStopAsked(): void;
}

/** Runs a process to its end; rejects with its own sentence when it fails. */
export async function runOnce({ name, script, args, env, signal, onStopAsked }: Task): Promise<void> {
  let sentence = `The ${name} ended without saying why.`;
  await new Promise<void>((resolve, reject) => {
    const child = fork(script, args, { env, stdio: ['ignore', 2, 2, 'ipc'] });
    const kill = (): void => void child.kill('SIGKILL');
    if (signal.aborted) kill();
    signal.addEventListener('abort', kill);
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'failed') sentence = message.sentence;
    });
    child.on('error', reject);
    child.on('exit', (code, by) => {
      signal.removeEventListener('abort', kill);
      if (code === 0) return resolve();
      if (code === INTERRUPTED || by === 'SIGINT' || by === 'SIGTERM') onStopAsked();
      reject(new StartError(sentence));
    });
  });
}

/** Exit code of a command that was sent SIGINT or SIGTERM. */
const INTERRUPTED = 130;
