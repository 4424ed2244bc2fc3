import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { lockFolder, lockHolder } from '../../../src/platform/process/folder-lock.js';
import { identityOf } from '../../../src/platform/process/process-info.js';
import { said } from '../../support/run-typescript.js';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'passerelle-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const leave = (holder: object | string): void => writeFileSync(join(folder, 'passerelle.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));

  it('is held until it is given back', () => {
    const release = lockFolder(folder, 'start');
    expect(lockHolder(folder)).toMatchObject({ pid: process.pid, role: 'start', isAlive: true });
    expect(lockFolder(folder, 'command')).toBeNull();
    release?.();
    expect(lockHolder(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, identity: 'gone', role: 'start' }],
    ['an earlier process with the number of a living one', { pid: process.ppid, identity: `before-${String(identityOf(process.ppid))}`, role: 'start' }],
    ['rubbish', 'rubbish'],
  ])('is taken over from %s', (_, holder) => {
    leave(holder);
    expect(lockHolder(folder)?.isAlive).toBe(false);
    expect(lockFolder(folder, 'start')).not.toBeNull();
    expect(lockHolder(folder)).toMatchObject({ pid: process.pid, isAlive: true });
  });

  it('of a dead holder goes to one of those who want it at the same moment', async () => {
    leave({ pid: 2 ** 22 + 1, identity: 'gone', role: 'start' });
    const outfile = join(folder, '..', `take-lock-${process.pid}.mjs`);
    await build({ entryPoints: ['test/support/take-lock.ts'], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    const children: ChildProcess[] = Array.from({ length: 6 }, () => spawn(process.execPath, [outfile], { env: { FOLDER: folder }, stdio: ['pipe', 'pipe', 'inherit'] }));
    try {
      await Promise.all(children.map((child) => said(child, 'waiting')));
      const answers = children.map((child) => new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))));
      for (const child of children) child.stdin?.write('now\n');
      const heard = await Promise.all(answers);
      expect(heard.filter((answer) => answer === 'taken')).toHaveLength(1);
      const winner = children[heard.indexOf('taken')];
      expect(JSON.parse(readFileSync(join(folder, 'passerelle.lock'), 'utf8'))).toMatchObject({ pid: winner?.pid });
    } finally {
      for (const child of children) child.kill('SIGKILL');
      rmSync(outfile);
    }
  });
});
