import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';

describe('the board of the queues', () => {
  let app: TestApp;
  let administrator: SignedInAgent;
  beforeAll(async () => {
    app = await createTestApp();
    administrator = await app.signInAs('administrator');
  });
  afterAll(() => app.close());

  it('shows administrators what waits on each queue', async () => {
    await app.get(Jobs).add('outbox.purge', {});
    const { body, status } = await administrator.agent.get('/admin/queues/api/queues');
    expect(status).toBe(200);
    const queues = body.queues as { name: string; counts: { waiting: number } }[];
    expect(queues.map(({ name }) => name)).toEqual(['search', 'matching', 'notifications', 'maintenance']);
    expect(queues.find(({ name }) => name === 'maintenance')?.counts.waiting).toBe(1);
  });

  it('is a page with its files', async () => {
    const page = await administrator.agent.get('/admin/queues/');
    expect([page.status, page.type]).toEqual([200, 'text/html']);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const script = /src="(static\/js\/main\.[^"]+)"/.exec(page.text)?.[1];
    expect((await administrator.agent.get(`/admin/queues/${script}`)).status).toBe(200);
  });

  it('opens to nobody else', async () => {
    expect((await app.anonymous().get('/admin/queues/api/queues').set('Accept', 'application/json')).status).not.toBe(200);
    for (const role of ['candidate', 'company', 'adviser', 'training_centre'] as const) {
      expect((await (await app.signInAs(role)).agent.get('/admin/queues/api/queues')).status).toBe(403);
    }
  });

  it('is for looking: nothing is changed through it', async () => {
    const emptied = await administrator.agent.put('/admin/queues/api/queues/maintenance/empty');
    expect(emptied.status).toBeGreaterThanOrEqual(400);
    const { body } = await administrator.agent.get('/admin/queues/api/queues');
    expect((body.queues as { name: string; counts: { waiting: number } }[]).find(({ name }) => name === 'maintenance')?.counts.waiting).toBe(1);
  });
});
