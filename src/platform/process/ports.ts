import { createServer } from 'node:net';
import { codeOf, messageOf, StartError } from './start-error.js';
import { waitUntil } from './wait-until.js';

/** A port of this machine that nobody uses at the moment. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return tryToListen(0, host);
}

export async function isFree(port: number, host: string): Promise<boolean> {
  return tryToListen(port, host).then(
    () => true,
    () => false,
  );
}

/** Throws one sentence when we could not listen there; waits up to `patienceMs` for a port that is being given back. */
export async function checkPort(port: number, host: string, patienceMs: number): Promise<void> {
  if (patienceMs > 0) await waitUntil(() => isFree(port, host), patienceMs, 200);
  try {
    await tryToListen(port, host);
  } catch (error) {
    throw new StartError(listenProblem(error, port, host));
  }
}

export function listenProblem(error: unknown, port: number, host: string): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use by another program: stop it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is not an address of this machine: use 127.0.0.1, 0.0.0.0 or one of its own.`;
  return `Cannot listen on ${host}, port ${port}: ${messageOf(error)}.`;
}

async function tryToListen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
