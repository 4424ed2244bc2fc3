import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onConnection } from '../../src/platform/database/check-database.js';
import { freePort } from '../../src/platform/process/ports.js';
import { buildProgram, processesWith, runToEnd, temporaryFolder, type Variables } from '../support/passerelle-process.js';

/** What stands in the way gives one clear sentence, exit code 1, and nothing half-written. */
describe('npm start refuses', () => {
  const folder = temporaryFolder();
  let port: number;

  beforeAll(async () => {
    buildProgram();
    port = await freePort();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = (variables: Variables): string => {
    const done = runToEnd('main', { PORT: String(port), DATA_DIR: join(folder, 'data'), ...variables });
    expect({ code: done.code, out: done.out }).toEqual({ code: 1, out: '' });
    expect(processesWith(folder)).toEqual([]);
    return done.err;
  };
  const folderWith = (files: Record<string, string>): string => {
    const made = join(folder, `folder-${Math.random().toString(36).slice(2)}`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(made, path, '..'), { recursive: true });
      writeFileSync(join(made, path), text);
    }
    return made;
  };

  it.each([
    [{ PORT: 'abc' }, /^Wrong variable: PORT: .*\n$/],
    [{ DEMO_SCALE: 'huge' }, /^Wrong variable: DEMO_SCALE: .*small.*region.*large.*\n$/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /^Wrong variable: DATABASE_URL: .*postgres.*\n$/],
    [{ DATABASE_URL: 'notaurl' }, /^Wrong variable: DATABASE_URL: .*postgres.*\n$/],
    [{ SMTP_URL: 'xx' }, /^Wrong variable: SMTP_URL: .*smtp.*\n$/],
    [{ REDIS_URL: 'redis://127.0.0.1:1' }, /^Redis at 127\.0\.0\.1:1 cannot be used .*\n$/],
    [{ DATA_DIR: '/proc/nowhere' }, /^The data folder \/proc\/nowhere cannot be used .*\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 is not an address of this machine: .*\n$/],
    [{ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/passerelle' }, /^The database at 127\.0\.0\.1:1\/passerelle cannot be reached \(ECONNREFUSED\): .*\n$/],
    [{ DATABASE_URL: 'postgres://someone:secret@nowhere.invalid/passerelle' }, /^The database at nowhere\.invalid:5432\/passerelle cannot be reached .*\n$/],
  ])('%j', (variables: Variables, sentence) => {
    expect(refusal(variables)).toMatch(sentence);
    expect(readdirSync(folder)).not.toContain('data');
  });

  it('a wrong password, a missing database', () => {
    const server = new URL(process.env.TEST_DATABASE_SERVER ?? '');
    server.pathname = '/nothing_of_that_name';
    expect(refusal({ DATABASE_URL: server.href })).toMatch(/^The server at .* has no such database: .*\n$/);
    server.password = 'wrong';
    const said = refusal({ DATABASE_URL: server.href });
    expect(said).toMatch(/^The database at .* refuses the user or the password .*\n$/);
    expect(said).not.toContain(':wrong');
  });

  it('a database where its user may not make what it needs', async () => {
    const [server, name] = [process.env.TEST_DATABASE_SERVER ?? '', `refused_${process.pid}`];
    await onConnection(`${server}/postgres`, async (client) => {
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'without-rights'`);
      await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
    });
    const url = new URL(`${server}/${name}`);
    [url.username, url.password] = [name, 'without-rights'];
    expect(refusal({ DATABASE_URL: url.href })).toMatch(/^The database user of .* lacks a right \(permission denied to create extension .*CREATE EXTENSION IF NOT EXISTS earthdistance;.*\n$/);
  });

  it('a folder with the files of somebody else', () => {
    const dataDir = folderWith({ 'thesis.odt': 'years of work' });
    expect(refusal({ DATA_DIR: dataDir })).toMatch(/^The data folder .* holds files that are not Passerelle's \(thesis\.odt\): .*\n$/);
    expect(readdirSync(dataDir)).toEqual(['thesis.odt']);
    expect(refusal({ DATA_DIR: join(dataDir, 'thesis.odt') })).toMatch(/^The data folder .* cannot be used .*\n$/);
  });

  it('a database that is not whole, or of another version', () => {
    expect(refusal({ DATA_DIR: folderWith({ 'pg/rubbish': '' }) })).toMatch(/^The database in .* is broken \(PG_VERSION is missing\): .*\n$/);
    expect(refusal({ DATA_DIR: folderWith({ 'pg/PG_VERSION': '18\n' }) })).toMatch(/^The database in .* is broken \(global\/pg_control is missing\): .*\n$/);
    expect(refusal({ DATA_DIR: folderWith({ 'pg/PG_VERSION': '16\n' }) })).toMatch(/^The database in .* was made by PostgreSQL 16, .*\n$/);
    const files = { 'pg/PG_VERSION': '18\n', 'pg/global/pg_control': 'rubbish' };
    expect(refusal({ DATA_DIR: folderWith(files) })).toMatch(/^The database in .* is broken \(passerelle\.json is missing or unreadable\): .*\n$/);
  });

  it('a full disk', () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=755', 'tmpfs', disk], { encoding: 'utf8' });
    if (mounted.status !== 0) return void console.log(`a full disk was not tried: no small disk can be mounted here (${mounted.error?.message ?? mounted.stderr.trim()})`);
    try {
      expect(refusal({ DATA_DIR: join(disk, 'data') })).toMatch(/The disk is full: the database could not be created in .*\n$/);
      expect(readdirSync(join(disk, 'data'))).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
