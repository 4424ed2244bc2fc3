import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Starts a TypeScript file as a process of its own, for tests that kill one. Its packages stay those of the project;
 * the file may not use Nest's injection, whose type metadata esbuild does not write.
 */
export async function runTypescript(file: string, variables: Record<string, string>): Promise<ChildProcess> {
  const folder = mkdtempSync(resolve('node_modules/.passerelle-test-'));
  const outfile = join(folder, 'process.mjs');
  await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error', tsconfigRaw: { compilerOptions: { experimentalDecorators: true } } });
  const child = spawn(process.execPath, [outfile], { env: { PATH: process.env.PATH, ...variables }, stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('close', () => rmSync(folder, { recursive: true, force: true }));
  return child;
}

/** Resolves once the process has written `text` on its standard output. */
export function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolveSaid, reject) => {
    let heard = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes(text)) resolveSaid();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)} before saying ${text}; it said: ${heard}`)));
  });
}

/** Ends it as a power cut would, and waits until it is gone. */
export function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolveKilled) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolveKilled());
    child.kill('SIGKILL');
  });
}
