import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedDatabaseUrl } from '../../src/platform/database/embedded/embedded-server.js';
import { onConnection } from '../../src/platform/database/check-database.js';
import { freePort } from '../../src/platform/process/ports.js';
import { buildProgram, childOf, PasserelleProcess, processesWith, runToEnd, temporaryFolder, type Variables } from '../support/passerelle-process.js';
import { waitFor } from '../support/wait-for.js';

/** The real thing: one embedded database, two processes and their supervisor, started, hit and started again. */
describe('npm start', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  let variables: Variables;
  let running: PasserelleProcess;
  let address: string;

  const start = async (): Promise<string> => {
    running = new PasserelleProcess(variables);
    return running.ready();
  };
  const candidates = async (): Promise<unknown[]> => {
    const url = embeddedDatabaseUrl(dataDir) ?? '';
    return onConnection(url, async (client) => (await client.query('SELECT id, first_name, birth_date, version FROM candidate ORDER BY id')).rows);
  };

  beforeAll(async () => {
    buildProgram();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    variables = { DATA_DIR: dataDir, DEMO_SCALE: 'small', PORT: String(port) };
    await start();
  });

  afterAll(async () => {
    if (running.child.exitCode === null) running.signalGroup('SIGKILL');
    for (const { pid } of processesWith(folder)) process.kill(pid, 'SIGQUIT');
    await waitFor(() => processesWith(folder).length, (count) => count === 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends its standard output with the address, after a link for each role', () => {
    const lines = running.out.trimEnd().split('\n');
    expect(lines.at(-1)).toBe(`Passerelle is ready: ${address}`);
    expect(running.err).toMatch(/^matches: computed in/m);
    for (const role of ['candidate', 'company', 'training_centre', 'adviser', 'administrator']) expect(running.out).toMatch(new RegExp(`^  ${role} +http://`, 'm'));
  });

  it('answers, and says how its parts are', async () => {
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    const ready = await fetch(`${address}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      parts: { database: { status: 'up' }, queue: { status: 'up', backend: 'postgres' }, search: { status: 'up', engine: 'postgres' } },
    });
    for (const path of ['/', '/api/openapi.json', '/api/v1/search/offers?text=boulanger']) expect({ path, status: (await fetch(address + path)).status }).toEqual({ path, status: 200 });
  });

  it('signs in with a printed link', async () => {
    const link = /adviser +(http\S+)/.exec(running.out)?.[1] ?? '';
    expect((await fetch(link)).status).toBeLessThan(400);
  });

  it('does not share its data folder, nor its port', async () => {
    const second = runToEnd('main', { ...variables, PORT: String(await freePort()) });
    expect(second).toEqual({ code: 1, out: '', err: expect.stringMatching(/^The data folder .* is in use by a running Passerelle \(process \d+\).*\n$/) });
    const elsewhere = join(folder, 'other');
    const third = runToEnd('main', { ...variables, DATA_DIR: elsewhere });
    expect(third).toEqual({ code: 1, out: '', err: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is in use by another program: .*\n$/) });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('lends its database to a command', () => {
    expect(runToEnd('cli', variables, ['migrate'])).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
  });

  it('starts a killed worker again', async () => {
    const worker = childOf(running.pid, 'worker.js') ?? 0;
    process.kill(worker, 'SIGKILL');
    await waitFor(() => childOf(running.pid, 'worker.js'), (pid) => pid !== undefined && pid !== worker);
    expect(running.err).toMatch(/The worker process ended \(SIGKILL\); starting it again\./);
  });

  it('starts its database again when that dies, whose sequences count on', async () => {
    const counted = async (text: string): Promise<number> => onConnection(embeddedDatabaseUrl(dataDir) ?? '', async (client) => Number((await client.query<{ next: string }>(text)).rows[0]!.next));
    await onConnection(embeddedDatabaseUrl(dataDir) ?? '', (client) => client.query("BEGIN; CREATE SEQUENCE young; SELECT nextval('young'); COMMIT"));
    const last = await counted("SELECT nextval('young') AS next FROM generate_series(1, 5) ORDER BY 1 DESC LIMIT 1");
    const server = processesWith(`postgres -D ${dataDir}`)[0];
    process.kill(server.pid, 'SIGQUIT');
    await waitFor(() => running.err, (said) => said.includes('The embedded database stopped; starting it again.'));
    await waitFor(async () => (await fetch(`${address}/health/ready`)).status, (status) => status === 200);
    expect(await counted("SELECT nextval('young') AS next")).toBeGreaterThan(last);
  });

  it('ends a command quietly whose reader has read enough', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" dist/cli.js --help | true; exit "\${PIPESTATUS[0]}"`], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('stops on Ctrl-C, however often it is pressed, and leaves nothing running', async () => {
    const begun = performance.now();
    running.signalGroup('SIGINT');
    running.signalGroup('SIGINT');
    setTimeout(() => running.signalGroup('SIGTERM'), 20);
    expect(await running.ended()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(processesWith(folder)).toEqual([]);
  });

  it('finds everything as it was, also after its supervisor was killed, whose database it adopts', async () => {
    await start();
    const before = await candidates();
    expect(before).toHaveLength(250);
    const children = ['web.js', 'worker.js'].map((script) => childOf(running.pid, script) ?? 0);
    process.kill(running.pid, 'SIGKILL');
    await running.ended();
    expect(processesWith(`postgres -D ${dataDir}`)).toHaveLength(1);

    await start();
    expect(running.err).toMatch(/Adopting the embedded database that was left running/);
    expect(processesWith('dist/').filter(({ pid }) => children.includes(pid))).toEqual([]);
    expect(await candidates()).toEqual(before);
    process.kill(running.pid, 'SIGTERM');
    expect(await running.ended()).toBe(0);
    expect(processesWith(folder)).toEqual([]);
  });

  it('stops while it is still starting', async () => {
    const child = new PasserelleProcess({ ...variables, DATA_DIR: join(folder, 'stopped') });
    await waitFor(() => child.err, (said) => said.includes('Creating the embedded database'));
    child.signalGroup('SIGINT');
    expect(await child.ended()).toBe(0);
    expect(child.out).toBe('');
    expect(processesWith(join(folder, 'stopped'))).toEqual([]);
  });

  it('runs a command alone, with a database started for it', () => {
    const done = runToEnd('cli', variables, ['migrate', '--check']);
    expect(done).toMatchObject({ code: 0, out: 'Migrations and entities describe the same schema.\n' });
    expect(processesWith(folder)).toEqual([]);
    mkdirSync(join(folder, 'empty'));
    expect(runToEnd('cli', { ...variables, DATA_DIR: join(folder, 'empty') }, ['nonsense']).code).toBe(2);
  });
});
