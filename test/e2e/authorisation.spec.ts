import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { ROLES } from '../../src/accounts/account.entity.js';
import { AUTHORISATION, callersOf, type Caller } from '../../src/accounts/access/authorisation-table.js';
import { ApiKeysService } from '../../src/accounts/api-key.service.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { aCandidate } from '../support/builders/candidate.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { aSession } from '../support/builders/training.builder.js';
import { declaredRoutes, servedRoutes, type Route } from '../support/routes.js';

const CALLERS: readonly Caller[] = ['anonymous', ...ROLES];
/** What a guard answers; a service that refuses one's row uses codes of its own. */
const GUARD_CODES = ['session.missing', 'access.forbidden', 'key.scope_missing'];

describe('every role at every route', () => {
  let test: TestApp;
  let routes: Route[];
  let partnerKey: string;

  beforeAll(async () => {
    test = await createTestApp();
    routes = declaredRoutes(test.app);
    // so that the number 1 of an address is something
    await anOffer(test.database.dataSource);
    await aCandidate(test.database.dataSource);
    await aSession(test.database.dataSource);
    const scopes = Object.keys(AUTHORISATION).filter((action) => callersOf(action).includes('partner'));
    partnerKey = (await test.get(ApiKeysService).create('Partenaire', scopes)).key;
  });
  afterAll(() => test.close());

  it('finds the routes', () => {
    expect(routes.length).toBeGreaterThan(8);
    const declared = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(servedRoutes(test.app).filter((route) => !declared.has(route))).toEqual([]);
  });

  it('finds on each an action that the table knows', () => {
    const lost = routes.filter(({ action }) => action === undefined || callersOf(action).length === 0);
    expect(lost.map(({ handler, action }) => `${handler}: ${action}`)).toEqual([]);
  });

  it.each(CALLERS)('lets %s in exactly where the table says, and breaks nowhere', async (caller) => {
    const wrong: string[] = [];
    const settled = await agentOf(caller);
    for (const route of routes) {
      const isAllowed = callersOf(route.action ?? '').includes(caller);
      const { status, body } = await call(isAllowed && route.method !== 'get' ? await agentOf(caller) : settled, route);
      const isRefused = GUARD_CODES.includes(body.code ?? '');
      const expected = caller === 'anonymous' ? 401 : 403;
      const isRight = isAllowed ? !isRefused : isRefused && status === expected;
      const isBroken = status >= 500 && !route.path.startsWith('/health/');
      if (!isRight || isBroken) wrong.push(`${caller} ${route.method} ${route.path} (${route.action}) answered ${status} ${JSON.stringify(body).slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('limits a key to its scopes', async () => {
    const { key } = await test.get(ApiKeysService).create('Limitée', ['training.write']);
    const wrong: string[] = [];
    for (const route of routes) {
      const callers = callersOf(route.action ?? '');
      if (!callers.includes('partner') || callers.includes('anonymous') || route.action === 'training.write') continue;
      const { status, body } = await call(test.anonymous().set('Authorization', `Bearer ${key}`), route);
      if (status !== 403 || body.code !== 'key.scope_missing') wrong.push(`${route.method} ${route.path} answered ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(CALLERS)('shows %s the board of the queues only as administrator', async (caller) => {
    const statuses = [];
    for (const path of ['/admin/queues', '/admin/queues/api/queues']) statuses.push((await (await agentOf(caller)).get(path).set('Accept', 'application/json')).status);
    const expected = { administrator: 200, anonymous: 401 }[caller as string] ?? 403;
    expect(statuses).toEqual([expected, expected]);
  });

  /** A new account each time: some routes sign out, or erase who calls them. */
  async function agentOf(caller: Caller): Promise<TestAgent> {
    if (caller === 'anonymous') return test.anonymous();
    if (caller === 'partner') return test.anonymous().set('Authorization', `Bearer ${partnerKey}`);
    return (await test.signInAs(caller)).agent;
  }

  async function call(agent: TestAgent, { method, path }: Route): Promise<{ status: number; body: { code?: string } }> {
    const address = path.replace(/:\w+/g, '1').replace(/\{?\*\w+\}?/g, 'x');
    const request = agent[method](address).set('Accept', 'application/json');
    return method === 'get' ? request : request.send({});
  }
});
