import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/platform/process/ports.js';
import { buildProgram, PasserelleProcess, runToEnd, temporaryFolder } from '../support/passerelle-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { waitFor } from '../support/wait-for.js';

/** On servers of one's own there is no supervisor: each process stands by itself. */
describe('without a supervisor', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    buildProgram();
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the web process serves until it is told to stop', async () => {
    const port = await freePort();
    const web = new PasserelleProcess({ DATABASE_URL: database.url, PORT: String(port) }, 'web');
    const address = `http://127.0.0.1:${port}`;
    await waitFor(() => fetch(`${address}/health/ready`).then((answer) => answer.status, () => 0), (status) => status === 200, 60_000);
    web.child.kill('SIGTERM');
    expect(await web.ended()).toBe(0);
  });

  it('the worker shows that it works by touching a file', async () => {
    const file = join(folder, 'alive');
    const worker = new PasserelleProcess({ DATABASE_URL: database.url, HEARTBEAT_FILE: file }, 'worker');
    await waitFor(() => existsSync(file), Boolean, 60_000);
    worker.child.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
  });

  it('neither starts a database of its own', () => {
    const done = runToEnd('web', {});
    expect(done).toMatchObject({ code: 1, err: 'DATABASE_URL is not set: this process does not start a database of its own, `npm start` does.\n' });
  });
});
