import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { refusalFor } from '../../src/platform/http/refusals.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';

describe('while the database is down', () => {
  let test: TestApp;
  let young: SignedInAgent;
  let outside: pg.Client;

  beforeAll(async () => {
    test = await createTestApp();
    young = await test.signInAs('candidate');
    const url = new URL(test.database.url);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    outside = new pg.Client({ connectionString: url.href });
    await outside.connect();
    await outside.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await outside.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  });
  afterAll(async () => {
    await outside.query(`ALTER DATABASE "${new URL(test.database.url).pathname.slice(1)}" ALLOW_CONNECTIONS true`);
    await outside.end();
    await test.close();
  });

  it('health answers, whoever asks', async () => {
    await young.agent.get('/health/live').expect(200);
    await young.agent.get('/health/ready').expect(503).expect(({ body }) => expect(body).toMatchObject({ status: 'unavailable' }));
    await test.anonymous().get('/health/live').set('Authorization', 'Bearer nobody').expect(200);
  });

  it('the rest says kindly to come back, in a page as in the API', async () => {
    const page = await young.agent.get('/mes-propositions').set('Accept', 'text/html').expect(503);
    expect(page.headers['retry-after']).toBe('10');
    expect(page.text).toContain('réessayez dans un instant');
    const { body, headers } = await young.agent.get('/api/v1/candidates/me').expect(503);
    expect(headers['retry-after']).toBe('10');
    expect(body).toMatchObject({ code: 'service.unavailable' });
  });

  it.each([
    ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['nobody listens on either address', new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })])],
    ['it left in the middle', new Error('Connection terminated unexpectedly')],
  ])('where %s', (_, error) => expect(refusalFor(error)).toMatchObject({ status: 503, code: 'service.unavailable' }));

  it('a fault of ours stays one', () => expect(refusalFor(new Error('boom')).status).toBe(500));
});
