import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureDemoRegion } from '../../../src/demo/ensure-demo.js';
import { SCALES } from '../../../src/demo/distributions.js';
import { seatsAllowed } from '../../../src/law/apprentice-seats.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const ARGS = { seed: 1, scale: 'small', today: '2026-11-24' } as const;
const silent = (): void => undefined;

describe('the demo region in a database', () => {
  let database: TestDatabase;
  const count = async (sql: string): Promise<number> => {
    const rows: { count: number }[] = await database.dataSource.query(`SELECT count(*)::int AS count FROM ${sql}`);
    return rows[0]?.count ?? -1;
  };
  beforeEach(async () => void (database = await createTestDatabase()));
  afterEach(() => database.drop());

  it('fills an empty database, whole, and says so; a second time it changes nothing', async () => {
    const lines: string[] = [];
    const outcome = await ensureDemoRegion(database.dataSource, ARGS, (line) => lines.push(line));
    expect(outcome).toMatchObject({ state: 'generated', weeks: 0, region: { seed: 1, scale: 'small', date: '2026-11-24' } });
    expect(lines).toHaveLength(2);
    expect([await count('establishment'), await count('offer'), await count('candidate'), await count('account')]).toEqual([
      SCALES.small.establishments, SCALES.small.offers, SCALES.small.candidates, 5,
    ]);
    expect(await count('outbox_event')).toBe(0);
    expect(await ensureDemoRegion(database.dataSource, ARGS, silent)).toMatchObject({ state: 'unchanged', region: { seed: 1 } });
  });

  it('leaves room behind its last row for what people add', async () => {
    await ensureDemoRegion(database.dataSource, ARGS, silent);
    const rows: { id: number }[] = await database.dataSource.query("INSERT INTO account (email, role) VALUES ('someone@example.org', 'adviser') RETURNING id");
    expect(rows[0]?.id).toBe(6);
  });

  it('leaves the data of others alone', async () => {
    await database.dataSource.query("INSERT INTO account (email, role) VALUES ('someone@example.org', 'adviser')");
    expect(await ensureDemoRegion(database.dataSource, ARGS, silent)).toEqual({ state: 'unchanged', weeks: 0, region: null });
    expect(await count('establishment')).toBe(0);
  });

  it('leaves nothing when it is interrupted', async () => {
    await database.dataSource.query('ALTER TABLE candidate ADD CONSTRAINT never CHECK (id < 200) NOT VALID');
    await expect(ensureDemoRegion(database.dataSource, ARGS, silent)).rejects.toThrow();
    expect([await count('establishment'), await count('account'), await count('demo_region')]).toEqual([0, 0, 0]);
  });

  it('started again eight weeks later, moves its open dates forward and says so', async () => {
    await ensureDemoRegion(database.dataSource, ARGS, silent);
    await database.dataSource.query("UPDATE offer SET invented = false WHERE id = 1");
    const [before]: object[] = await database.dataSource.query('SELECT starts_on, published_on, expires_on FROM offer WHERE id = 1');
    const lines: string[] = [];
    const outcome = await ensureDemoRegion(database.dataSource, { ...ARGS, today: '2027-01-21' }, (line) => lines.push(line));
    expect(outcome).toMatchObject({ state: 'moved', weeks: 8, region: { date: '2026-11-24', movedTo: '2027-01-19' } });
    expect(lines.join()).toContain('8 weeks');
    expect(await count("offer WHERE invented AND (expires_on < '2027-01-19' OR starts_on < '2027-01-19' OR published_on > '2027-01-21')")).toBe(0);
    expect(await count("offer WHERE starts_on BETWEEN '2027-08-20' AND '2027-09-30'")).toBeGreaterThan(80);
    expect(await count("training_session WHERE starts_on < '2027-01-19'")).toBe(0);
    expect(await database.dataSource.query('SELECT starts_on, published_on, expires_on FROM offer WHERE id = 1')).toEqual([before]);
    expect(await ensureDemoRegion(database.dataSource, { ...ARGS, today: '2027-01-22' }, silent)).toMatchObject({ state: 'unchanged' });
  });

  it('stays within the law when its dates move, year after year', async () => {
    await ensureDemoRegion(database.dataSource, ARGS, silent);
    for (const today of ['2027-03-10', '2027-10-20', '2029-02-01']) {
      await ensureDemoRegion(database.dataSource, { ...ARGS, today }, silent);
      expect(await count(`offer WHERE starts_on < '${today}'::date OR starts_on > '${today}'::date + interval '2 years'`)).toBe(0);
      const offers: { seats: number; masters: number; repeating: number; until: string[]; start: string; others: number }[] = await database.dataSource.query(`
        SELECT o.seats, masters, repeating_apprentices AS repeating, apprentices_until AS until, o.starts_on AS start,
               (SELECT coalesce(sum(p.seats), 0)::int FROM offer p WHERE p.establishment_id = o.establishment_id AND p.id <> o.id AND p.contract_kind IN ('apprenticeship', 'professionalisation')) AS others
        FROM offer o JOIN establishment e ON e.id = o.establishment_id WHERE o.contract_kind IN ('apprenticeship', 'professionalisation')`);
      for (const { seats, masters, repeating, until, start, others } of offers) {
        expect(seats).toBeLessThanOrEqual(seatsAllowed({ masters, apprenticesUntil: until, repeatingApprentices: repeating, otherOpenSeats: others }, start));
      }
    }
  });
});
