import { Command, CommanderError } from 'commander';
import { sentenceOfFailure } from '../process/failure.js';
import type { ChildMessage } from '../process/service-process.js';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;

/**
 * Runs the command that the arguments name, then `close`; leaves with 0 (done), 1 (refused or failed, one sentence on
 * standard error) or 2 (wrong usage). A command may set `process.exitCode` itself where it did only part of its work.
 */
export async function runProgram(program: Command, args: readonly string[], close: () => Promise<void>): Promise<void> {
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) return;
    interrupted = true;
    void close().finally(() => process.exit(EXIT_INTERRUPTED));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.on('disconnect', interrupt);

  // Whoever has read enough (`| head`) ends the output, not the work.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ({ code }: NodeJS.ErrnoException) => void (code === 'EPIPE' || process.exit(EXIT_REFUSED)));
  throwInsteadOfExit(program);
  let code = await outcome(program, args);
  if (interrupted) return;
  await close();
  if (code === 0 && process.exitCode !== undefined) code = Number(process.exitCode);
  process.stdout.write('', () => process.exit(code));
}

async function outcome(program: Command, args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
    await say(sentenceOfFailure(error));
    return EXIT_REFUSED;
  }
}

/** A supervisor is told; a person reads. */
async function say(sentence: string): Promise<void> {
  await new Promise<void>((resolve) => {
    if (process.send === undefined) process.stderr.write(`${sentence}\n`, () => resolve());
    else process.send({ type: 'failed', sentence } satisfies ChildMessage, () => resolve());
  });
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) throwInsteadOfExit(child);
}
