import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { AccountsService } from '../../src/accounts/account.service.js';
import { ApiKeysService } from '../../src/accounts/api-key.service.js';
import { demoLinks, newDemoLinkSecret } from '../../src/accounts/demo-links.js';
import { Session } from '../../src/accounts/session.entity.js';
import { SignInLink } from '../../src/accounts/sign-in-link.entity.js';
import { createTestApp, type TestApp } from '../support/app.js';

const SECRET = newDemoLinkSecret();

describe('signing in', () => {
  let test: TestApp;
  beforeAll(async () => void (test = await createTestApp({ env: { DEMO_LINK_SECRET: SECRET } })));
  beforeEach(() => void test.mailer.sent.splice(0));
  afterAll(() => test.close());

  const ask = (email: string, more: object = {}) => test.anonymous().post('/api/v1/sign-in-links').send({ email, ...more });
  const use = (token: string) => test.anonymous().post('/api/v1/sessions').send({ token });
  const tokenFor = (email: string): string => tokenIn(test.mailer.to(email).at(-1)?.text ?? '');

  describe('by mail link', () => {
    it('opens a session once, and makes the account only then', async () => {
      await ask('Nouvelle@Example.org', { next: '/mon-profil' }).expect(202, { status: 'sent' });
      expect(await test.database.dataSource.getRepository(Account).countBy({ email: 'nouvelle@example.org' })).toBe(0);
      const token = tokenFor('nouvelle@example.org');
      const answer = await use(token).expect(201);
      expect(answer.body).toMatchObject({ role: 'candidate', next: '/mon-profil' });
      expect(answer.headers['set-cookie']?.[0]).toMatch(/^passerelle_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
      expect((await use(token).expect(422)).body.code).toBe('sign_in.link_invalid');
    });

    it('opens one session when the link is used twice at the same moment', async () => {
      await ask('presse@example.org');
      const token = tokenFor('presse@example.org');
      const statuses = (await Promise.all([use(token), use(token), use(token)])).map(({ status }) => status);
      expect(statuses.sort()).toEqual([201, 422, 422]);
    });

    it('is no longer good after fifteen minutes', async () => {
      await ask('lente@example.org');
      test.clock.advance({ minutes: 15 });
      expect((await use(tokenFor('lente@example.org')).expect(422)).body.code).toBe('sign_in.link_invalid');
    });

    it('does and answers the same for an address with an account, a closed one and one without', async () => {
      await test.signInAs('company', { email: 'connue@example.org' });
      await test.signInAs('company', { email: 'fermee@example.org', disabledAt: new Date() });
      const seen = [];
      for (const email of ['connue@example.org', 'fermee@example.org', 'inconnue@example.org']) {
        seen.push(await statementsOf(test, async () => {
          const { status, body } = await ask(email);
          expect({ status, body }).toEqual({ status: 202, body: { status: 'sent' } });
        }));
        expect(test.mailer.to(email)).toHaveLength(1);
      }
      expect(seen[0]?.length).toBeGreaterThan(0);
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
    });

    it('lets an existing account keep its role, and a closed one out', async () => {
      await test.signInAs('adviser', { email: 'conseil@example.org' });
      await ask('conseil@example.org', { role: 'company' });
      expect((await use(tokenFor('conseil@example.org')).expect(201)).body.role).toBe('adviser');
      await ask('fermee@example.org');
      expect((await use(tokenFor('fermee@example.org')).expect(403)).body.code).toBe('account.disabled');
    });

    it.each(['adviser', 'administrator', 'partner'])('never makes an account with the role %s', async (role) => {
      expect((await ask('pirate@example.org', { role }).expect(400)).body.errors).toMatchObject([{ field: 'role', code: 'input.not_allowed' }]);
    });

    it.each(['https://ailleurs.example/', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)', '/connexion?next=/'])('never leads to %s', async (next) => {
      await ask('suite@example.org', { next });
      expect((await use(tokenFor('suite@example.org')).expect(201)).body.next).toBe('/');
      await test.database.dataSource.getRepository(SignInLink).clear();
    });

    it('does not flood a mailbox', async () => {
      for (let i = 0; i < 7; i++) await ask('cible@example.org').expect(202);
      expect(test.mailer.to('cible@example.org')).toHaveLength(5);
    });

    it('says so when mail cannot leave', async () => {
      test.mailer.isDown = true;
      expect((await ask('panne@example.org').expect(503)).body.code).toBe('sign_in.mail_failed');
      test.mailer.isDown = false;
    });

    it('shows a button behind the link, so that what opens mails does not use it up', async () => {
      await test.anonymous().post('/connexion').type('form').send({ email: 'page@example.org', role: 'company', next: '/entreprise' }).expect(303);
      const token = tokenFor('page@example.org');
      for (let scan = 0; scan < 3; scan++) expect((await test.anonymous().get(`/connexion/lien?jeton=${token}`).expect(200)).text).toContain(`value="${token}"`);
      const answer = await test.anonymous().post('/connexion/lien').type('form').send({ token }).expect(303);
      expect(answer.headers.location).toMatch(/^\/entreprise/);
      expect(answer.headers['set-cookie']?.[0]).toContain('passerelle_session=');
      expect((await test.anonymous().get(`/connexion/lien?jeton=${token}`)).text).not.toContain(token);
    });

    it('keeps no secret in the tables', async () => {
      await ask('secret@example.org');
      const token = tokenFor('secret@example.org');
      const cookie = (await use(token)).headers['set-cookie']?.[0] ?? '';
      const session = /passerelle_session=([\w-]+)/.exec(cookie)?.[1] ?? '';
      const kept = JSON.stringify([await test.database.dataSource.getRepository(SignInLink).find(), await test.database.dataSource.getRepository(Session).find()]);
      expect(kept).not.toContain(token);
      expect(kept).not.toContain(session);
    });
  });

  describe('sessions', () => {
    it('last thirty days from the last visit', async () => {
      const { agent } = await test.signInAs('candidate', { email: 'fidele@example.org' });
      const role = async (): Promise<string> => (await agent.get('/api/v1/me').expect(200)).body.role;
      for (let visit = 0; visit < 3; visit++) {
        test.clock.advance({ days: 29 });
        expect(await role()).toBe('candidate');
      }
      test.clock.advance({ days: 30 });
      expect(await role()).toBe('anonymous');
    });

    it('end when one signs out, here or everywhere', async () => {
      const first = await test.signInAs('candidate');
      const second = await test.signIn(first.accountId);
      await first.agent.delete('/api/v1/sessions/current').expect(204);
      await first.agent.get('/api/v1/me/sessions').expect(401);
      expect((await second.agent.get('/api/v1/me/sessions').expect(200)).body).toHaveLength(1);
      await second.agent.delete('/api/v1/me/sessions').expect(204);
      await second.agent.get('/api/v1/me/sessions').expect(401);
    });

    it('end when the account is closed', async () => {
      const { agent, accountId } = await test.signInAs('company');
      await test.get(AccountsService).disable(accountId);
      await agent.get('/api/v1/me/sessions').expect(401);
    });
  });

  describe('writes that another site could send', () => {
    const rename = { displayName: 'Sam' };

    it('need the token of the session', async () => {
      const { agent, csrf } = await test.signInAs('candidate');
      await agent.patch('/api/v1/me').send(rename).expect(204);
      expect((await agent.patch('/api/v1/me').set('x-csrf-token', 'other').send(rename).expect(403)).body.code).toBe('csrf.invalid');
      await agent.patch('/api/v1/me').unset('x-csrf-token').send({ ...rename, _csrf: csrf }).expect(204);
    });

    it.each([{ Origin: 'https://ailleurs.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])('are refused from elsewhere: %j', async (header) => {
      const { agent } = await test.signInAs('candidate');
      expect((await agent.patch('/api/v1/me').set(header).send(rename).expect(403)).body.code).toBe('csrf.foreign_origin');
      expect((await ask('loin@example.org').set(header).expect(403)).body.code).toBe('csrf.foreign_origin');
    });
  });

  describe('a partner’s key', () => {
    it('opens its scopes and nothing else', async () => {
      const { key } = await test.get(ApiKeysService).create('Partenaire', ['training.write']);
      const me = await test.anonymous().get('/api/v1/me').set('Authorization', `Bearer ${key}`).expect(200);
      expect(me.body).toMatchObject({ role: 'partner', scopes: ['training.write'], csrfToken: null });
      const sessions = await test.anonymous().get('/api/v1/me/sessions').set('Authorization', `Bearer ${key}`).expect(403);
      expect(sessions.body.code).toBe('access.forbidden');
    });

    it('is refused when unknown or revoked', async () => {
      const { id, key } = await test.get(ApiKeysService).create('Ancien', ['training.write']);
      await test.get(ApiKeysService).revoke(id);
      for (const bad of [key, 'psr_nothing']) {
        const answer = await test.anonymous().get('/api/v1/me').set('Authorization', `Bearer ${bad}`).expect(401);
        expect(answer.body.code).toBe('key.invalid');
      }
    });

    it('carries only what partners may do', async () => {
      await expect(test.get(ApiKeysService).create('Trop', ['matches.present'])).rejects.toMatchObject({ code: 'key.scope_unknown' });
    });
  });

  describe('the links a demo prints', () => {
    const emails = ['demo@example.org', 'vraie@example.org', 'absente@example.org'];

    it('sign in invented accounts, as often as one likes', async () => {
      await test.signInAs('adviser', { email: 'demo@example.org', invented: true });
      await test.signInAs('candidate', { email: 'vraie@example.org' });
      const links = await demoLinks(test.database.dataSource, 'http://localhost:3000', SECRET, emails);
      expect(links.map(({ role, email }) => ({ role, email }))).toEqual([{ role: 'adviser', email: 'demo@example.org' }]);
      for (let i = 0; i < 2; i++) expect((await use(tokenIn(links[0]?.url ?? '')).expect(201)).body.role).toBe('adviser');
    });

    it('die with the process that printed them', async () => {
      const links = await demoLinks(test.database.dataSource, 'http://localhost:3000', newDemoLinkSecret(), emails);
      await use(tokenIn(links[0]?.url ?? '')).expect(422);
    });
  });
});

describe('outside a demo', () => {
  it('a printed link opens nothing', async () => {
    const test = await createTestApp({ env: { DEMO: '0', DEMO_LINK_SECRET: SECRET } });
    await test.signInAs('adviser', { email: 'demo@example.org', invented: true });
    const [link] = await demoLinks(test.database.dataSource, 'http://localhost:3000', SECRET, ['demo@example.org']);
    await test.anonymous().post('/api/v1/sessions').send({ token: tokenIn(link?.url ?? '') }).expect(422);
    await test.close();
  });
});

function tokenIn(text: string): string {
  return /jeton=([\w.-]+)/.exec(text)?.[1] ?? '';
}

/** The SQL that `work` has this application send, in order, without its parameters. */
async function statementsOf(test: TestApp, work: () => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  const dataSource = test.get(DataSource);
  const before = dataSource.logger;
  const log = { logQuery: (query: string) => void statements.push(query), logQueryError: () => undefined, logQuerySlow: () => undefined, logSchemaBuild: () => undefined, logMigration: () => undefined, log: () => undefined };
  dataSource.logger = log;
  await work();
  dataSource.logger = before;
  return statements;
}
