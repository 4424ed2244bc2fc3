import { mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** One throw-away PostgreSQL for the whole run; suites clone their databases from one migrated template. */
export default async function globalSetup() {
  const { startTestServer } = await imported('test/support/test-server.ts');
  const server = await startTestServer();
  globalThis.passerelleTestServer = server;
  process.env.TEST_DATABASE_SERVER = server.url;
}

/** Jest runs this file as it is, so TypeScript of ours is bundled first. */
async function imported(entryPoint) {
  const folder = resolve('node_modules/.cache/passerelle-test');
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `test-server-${process.pid}.mjs`);
  await build({ entryPoints: [entryPoint], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
