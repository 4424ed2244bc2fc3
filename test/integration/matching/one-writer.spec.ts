import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { Candidate } from '../../../src/candidates/candidate.entity.js';
import { MatchRun } from '../../../src/matching/match-run.entity.js';
import { executeRun, executeRunOn, openForRuns } from '../../../src/matching/runs/execute-run.js';
import { matchingScene, type MatchingScene } from '../../support/matching-scene.js';

describe('runs are one at a time in a region', () => {
  let scene: MatchingScene;
  beforeAll(async () => void (scene = await matchingScene()));
  afterAll(() => scene.rooms.close());

  beforeAll(() => scene.runs.run('32', true));

  it('another process waits, and a run left by one that died is failed and made again', async () => {
    const client = new pg.Client(scene.rooms.database.url);
    await client.connect();
    await client.query("SELECT pg_advisory_lock(hashtext('matching.run'), hashtext('32'))");
    await client.query("INSERT INTO match_run (region, kind, state, versions, seed) VALUES ('32', 'full', 'running', '{}', 1)");
    expect(await scene.runs.run('32', true)).toMatchObject({ state: 'busy' });
    await client.end();
    expect(await scene.runs.run()).toMatchObject({ state: 'done', kind: 'full' });
    expect(await scene.rooms.store.manager.countBy(MatchRun, { state: 'running' })).toBe(0);
    expect(await scene.rooms.store.manager.findOne(MatchRun, { where: { state: 'failed' }, order: { id: 'DESC' } })).toMatchObject({ error: expect.stringContaining('interrupted') });
  });

  it('a connection that is kept gives the region back after each run, and is made anew where the database ended it', async () => {
    const { url } = scene.rooms.database;
    const request = { url, region: '32', today: scene.rooms.clock.today(), full: true };
    const kept = await openForRuns(url);
    try {
      expect(await executeRunOn(kept, request)).toMatchObject({ state: 'done' });
      expect(await executeRun(request)).toMatchObject({ state: 'done' });
      const ended = await scene.rooms.store.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_advisory_unlock%'`);
      expect(ended).toHaveLength(1);
      await setTimeout(50);
      expect(await executeRunOn(kept, request)).toMatchObject({ state: 'done' });
    } finally {
      await kept.destroy();
    }
  });

  it('publishes all or nothing: a failure leaves the lists, the counters and what was dirty as they were', async () => {
    const before = await scene.rooms.store.query('SELECT * FROM list_entry ORDER BY 1, 2');
    await scene.rooms.store.manager.update(Candidate, { id: scene.camille.id }, { maxKm: 5 });
    await scene.runs.changed('candidate', [scene.camille.id]);
    await scene.rooms.store.query(`CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
    await scene.rooms.store.query("CREATE TRIGGER no_more BEFORE UPDATE ON match_run FOR EACH ROW WHEN (NEW.state = 'done') EXECUTE FUNCTION no_more()");
    await expect(scene.runs.run()).rejects.toThrow('disk full');
    await scene.rooms.store.query('DROP TRIGGER no_more ON match_run');
    expect(await scene.rooms.store.query('SELECT * FROM list_entry ORDER BY 1, 2')).toEqual(before);
    expect(await scene.lastRun()).toMatchObject({ state: 'failed', error: 'disk full' });
    expect(await scene.runs.run()).toMatchObject({ state: 'done' });
    expect(await scene.offersOf()).toEqual([scene.lille.id]);
  });
});
