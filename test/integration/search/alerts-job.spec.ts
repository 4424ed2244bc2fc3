import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Jobs } from '../../../src/platform/queue/jobs.js';
import { AlertRounds } from '../../../src/search/alerts/alert-round.service.js';
import { AlertsJob } from '../../../src/search/alerts/alerts-job.js';
import type { SignedInViewer } from '../../../src/accounts/viewer.js';
import { alertScene, type AlertScene } from '../../support/alert-scene.js';
import type { FakeJobs } from '../../support/fakes.js';

describe('the round of alerts', () => {
  let scene: AlertScene;
  let jobs: FakeJobs;
  let job: AlertsJob;
  let me: SignedInViewer;
  beforeAll(async () => {
    scene = await alertScene();
    Logger.overrideLogger(false);
    jobs = scene.rooms.get(Jobs) as FakeJobs;
    job = new AlertsJob(jobs, scene.rooms.get(AlertRounds));
    scene.rooms.clock.set('2026-11-24T11:00:00Z');
    me = await scene.someone();
  });
  afterAll(() => scene.rooms.close());

  it('is at seven every morning in France', async () => {
    await job.onApplicationBootstrap();
    expect(jobs.schedules.get('alerts.round')).toBe('0 7 * * *');
  });

  it('tries again what failed, and nothing else', async () => {
    await scene.save(me, { text: 'boulanger' });
    await scene.publish();
    scene.rooms.clock.set('2026-11-25T06:00:00Z');
    await scene.rooms.store.query('ALTER TABLE search_offer RENAME TO search_offer_away');
    await expect(job.run({ after: 0 })).rejects.toThrow(/1 saved searches could not be looked at/);
    await scene.rooms.store.query('ALTER TABLE search_offer_away RENAME TO search_offer');
    await job.run({ after: 0 });
    await job.run({ after: 0 });
    await scene.deliver();
    expect(scene.mailer.to(me.email)).toHaveLength(1);
  });

  it('leaves a search as it was when it stops between what was found and its mail', async () => {
    await scene.publish({ title: 'Boulanger du lendemain' });
    scene.rooms.clock.set('2026-11-26T06:00:00Z');
    const state = (): Promise<unknown> => scene.rooms.store.query('SELECT (SELECT count(*) FROM alert_mail)::integer AS mails, (SELECT count(*) FROM alert_offer)::integer AS offers, (SELECT max(checked_on) FROM saved_search) AS checked');
    const before = await state();
    await scene.rooms.store.query(`ALTER TABLE outbox_event ADD CONSTRAINT no_alert CHECK (kind <> 'alert.due') NOT VALID`);
    await expect(job.run({ after: 0 })).rejects.toThrow();
    expect(await state()).toEqual(before);
    await scene.rooms.store.query('ALTER TABLE outbox_event DROP CONSTRAINT no_alert');
    await job.run({ after: 0 });
    await scene.deliver();
    expect(scene.mailer.to(me.email)).toHaveLength(2);
  });

  it('goes hundred by hundred, each part asking for the next', async () => {
    const { id } = (await scene.saved.list(me)).items[0]!;
    const rows = `INSERT INTO saved_search (account_id, asked, label, frequency, created_at, checked_on) SELECT account_id, asked || '&radius=' || n, label, frequency, created_at, checked_on FROM saved_search, generate_series(1, 150) AS n WHERE id = $1`;
    await scene.rooms.store.query(rows, [id]);
    scene.rooms.clock.set('2026-11-27T06:00:00Z');
    await job.run({ after: 0 });
    const [next, ...more] = jobs.added as { job: string; payload: { after: number } }[];
    expect([next!.job, more]).toEqual(['alerts.round', []]);
    const left = (): Promise<unknown> => scene.rooms.store.query(`SELECT count(*)::integer AS count FROM saved_search WHERE checked_on < '2026-11-27'`);
    expect(await left()).toEqual([{ count: 51 }]);
    await job.run(next!.payload);
    expect(await left()).toEqual([{ count: 0 }]);
    expect(jobs.added).toHaveLength(1);
  });
});
