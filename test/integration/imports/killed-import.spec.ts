import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BATCH } from '../../../src/imports/import-run.js';
import { buildProgram, runToEnd } from '../../support/passerelle-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { killed } from '../../support/run-typescript.js';
import { waitFor } from '../../support/wait-for.js';

const OFFERS = 8_000;

describe('an import whose process is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-killed-'));
  const file = join(folder, 'feed.xml');
  let database: TestDatabase;
  const count = async (table: 'offer' | 'outbox_event'): Promise<number> => {
    const rows: { count: number }[] = await database.dataSource.query(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? -1;
  };
  const variables = (): Record<string, string> => ({ DATABASE_URL: database.url, DATA_DIR: folder });
  const command = ['import', 'offers', '--from', 'hellowork', '--today', '2026-11-24', '--json', file];

  beforeAll(async () => {
    buildProgram();
    database = await createTestDatabase();
    writeFileSync(file, `<root>\n${Array.from({ length: OFFERS }, (_, index) => job(index)).join('\n')}\n</root>\n`);
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps whole batches, each with its events; run again, it completes and repeats nothing', async () => {
    const child = spawn(process.execPath, [resolve('dist/cli.js'), ...command], { env: { PATH: process.env.PATH, ...variables() }, stdio: 'ignore' });
    await waitFor(() => count('offer'), (offers) => offers >= 2 * BATCH, 60_000);
    await killed(child);
    await waitFor(() => openTransactions(database), (open) => open === 0, 10_000);
    const kept = await count('offer');
    expect(kept).toBeLessThan(OFFERS);
    expect(kept % BATCH).toBe(0);
    expect(await count('outbox_event')).toBe(kept);

    const second = runToEnd('cli', variables(), command);
    expect({ code: second.code, err: second.err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(second.out)).toMatchObject({ read: OFFERS, created: OFFERS - kept, unchanged: kept, refused: 0 });
    expect([await count('offer'), await count('outbox_event')]).toEqual([OFFERS, OFFERS]);
  });

  it('says a file that ends in the middle with exit code 1, and wrong usage with 2', () => {
    const cut = join(folder, 'cut.xml');
    writeFileSync(cut, `<root>\n${job(1)}\n<job><job_id>2`);
    const answer = runToEnd('cli', variables(), ['import', 'offers', '--from', 'hellowork', '--today', '2026-11-24', '--dry-run', '--json', cut]);
    expect([answer.code, answer.err.trim().split('\n').length]).toEqual([1, 1]);
    expect(answer.err).toContain('at line 3');
    expect(JSON.parse(answer.out)).toMatchObject({ dryRun: true, read: 1, unchanged: 1, cutAtLine: 3 });
    expect(runToEnd('cli', variables(), ['import', 'offers', '--from', 'nobody', cut]).code).toBe(2);
  });
});

/** Other connections that still have a transaction: the killed process's last one is undone a moment later. */
async function openTransactions({ dataSource }: TestDatabase): Promise<number> {
  const rows: { count: number }[] = await dataSource.query('SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL');
  return rows[0]?.count ?? -1;
}

function job(index: number): string {
  return `<job><job_id>${index}</job_id><title>Boulanger en alternance (H/F)</title><url>https://example.org/${index}</url><description>Pétrir, façonner et cuire, poste numéro ${index}.</description><city>Lille</city><postal_code>59000</postal_code><publication_date>2026-11-20 08:00:00</publication_date><contract>Alternance</contract></job>`;
}
