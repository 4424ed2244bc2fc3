import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildProgram, runToEnd } from '../../support/passerelle-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('the demo command', () => {
  let database: TestDatabase;
  const demo = (variables: Record<string, string>, ...options: string[]): ReturnType<typeof runToEnd> =>
    runToEnd('cli', { DATABASE_URL: database.url, ...variables }, ['demo', '--scale', 'small', ...options]);
  beforeAll(async () => {
    buildProgram();
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is refused where invented data is not allowed', () => {
    const { code, err } = demo({});
    expect(code).toBe(1);
    expect(err).toContain('DEMO=1');
  });

  it('fills an empty database, and refuses to make another region of it', () => {
    const made = demo({ DEMO: '1' }, '--seed', '7', '--date', '2026-11-24', '--json');
    expect(JSON.parse(made.out)).toEqual({ state: 'generated', weeks: 0, seed: 7, scale: 'small', date: '2026-11-24', movedTo: '2026-11-24' });
    const other = demo({ DEMO: '1' }, '--seed', '8', '--date', '2026-11-24');
    expect([other.code, other.err.trim().split('\n').length]).toEqual([1, 1]);
  });
});
