import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentsService } from '../../src/accounts/consent.service.js';
import { AlertMailsService } from '../../src/search/alerts/alert-mail.service.js';
import { AlertRounds } from '../../src/search/alerts/alert-round.service.js';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { createTestApp, type SignedInAgent, type TestApp } from '../support/app.js';
import { bakeryScene } from '../support/bakery-scene.js';
import { anOffer } from '../support/builders/offer.builder.js';

const API = '/api/v1/saved-searches';

describe('saved searches', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
    await bakeryScene(test);
  });
  afterAll(() => test.close());

  describe('through the API', () => {
    let me: SignedInAgent;
    beforeAll(async () => void (me = await test.signInAs('candidate')));

    it('are kept with the parameters of the search, listed, changed and deleted', async () => {
      const { body: saved } = await me.agent.post(API).send({ search: 'text=boulanger&place=Lille&radius=20&contract=apprenticeship', frequency: 'weekly' }).expect(201);
      expect(saved).toMatchObject({ label: 'boulanger · Lille (59000), à moins de 20 km · Apprentissage', search: 'text=boulanger&place=lille&radius=20&contract=apprenticeship', frequency: 'weekly', pausedAt: null, lastSentAt: null });
      await me.agent.patch(`${API}/${saved.id}`).send({ frequency: 'daily', paused: true, label: 'Chez moi' }).expect(200);
      const { body: list } = await me.agent.get(API).expect(200);
      expect(list).toMatchObject({ items: [{ id: saved.id, label: 'Chez moi', frequency: 'daily', pausedAt: expect.any(String) }], most: 10, mailsAllowed: true });
      await me.agent.delete(`${API}/${saved.id}`).expect(204);
      await me.agent.delete(`${API}/${saved.id}`).expect(404);
    });

    it.each([
      ['an unknown parameter', { search: 'text=a&couleur=bleu' }, 400, 'input.invalid', 'couleur'],
      ['a radius that cannot be', { search: 'radius=-1' }, 400, 'input.invalid', 'radius'],
      ['a place nobody knows', { search: 'place=Atlantide' }, 400, 'search.place_unknown', 'place'],
      ['control characters', { search: 'text=a%00b' }, 400, 'input.invalid', 'text'],
      ['a name that is special to programs', { search: '__proto__=1' }, 400, 'input.invalid', '__proto__'],
      ['another frequency', { search: 'text=a', frequency: 'hourly' }, 400, 'input.invalid', 'frequency'],
      ['no search', {}, 400, 'input.invalid', 'search'],
      ['an empty label', { search: 'text=a', label: ' ' }, 400, 'input.invalid', 'label'],
    ])('refuses %s, with the field', async (_, sent, status, code, field) => {
      const { body } = await me.agent.post(API).send(sent).expect(status);
      expect(body).toMatchObject({ code, errors: [{ field }] });
    });

    it('refuses the eleventh, in one sentence', async () => {
      const { agent } = await test.signInAs('candidate');
      for (let n = 0; n < 10; n++) await agent.post(API).send({ search: `text=boulanger&radius=${n + 1}&place=Lille` }).expect(201);
      const { body } = await agent.post(API).send({ search: 'text=fleuriste' }).expect(422);
      expect(body).toMatchObject({ code: 'alert.too_many', detail: expect.stringContaining('10 recherches') });
      const page = await agent.post('/mes-recherches').set('Accept', 'text/html').type('form').send({ search: 'text=fleuriste' }).expect(422);
      expect(page.text).toContain('10 recherches');
    });
  });

  describe('from the pages', () => {
    it('are offered to visitors and candidates, also where nothing was found, and to nobody else', async () => {
      const nothing = await test.anonymous().get('/offres?text=plongeur sous-marin').set('Accept', 'text/html').expect(200);
      expect(nothing.text).toContain('On t’écrit dès qu’une offre arrive');
      expect(nothing.text).toContain('href="/mes-recherches/nouvelle?text=plongeur+sous-marin"');
      const { agent } = await test.signInAs('candidate');
      expect((await agent.get('/offres?text=boulanger').set('Accept', 'text/html')).text).toContain('action="/mes-recherches"');
      for (const role of ['company', 'adviser'] as const) expect((await (await test.signInAs(role)).agent.get('/offres?text=boulanger').set('Accept', 'text/html')).text).not.toContain('Enregistrer cette recherche');
    });

    it('wait for the visitor behind the sign-in mail', async () => {
      const visitor = test.anonymous();
      const asked = await visitor.get('/mes-recherches/nouvelle?text=boulangère lille').set('Accept', 'text/html').expect(303);
      const next = new URL(asked.headers.location!, 'http://x').searchParams.get('next')!;
      await visitor.post('/connexion').type('form').send({ email: 'nouvelle@example.org', next }).expect(303);
      const token = /jeton=(\S+)/.exec(test.mailer.to('nouvelle@example.org')[0]!.text)![1]!;
      const { headers } = await visitor.post('/connexion/lien').type('form').send({ token }).expect(303);
      const page = await visitor.get(headers.location!).set('Accept', 'text/html').expect(200);
      expect(page.text).toContain('« boulangère lille · à moins de 30 km »');
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
      const search = /name="search" value="([^"]+)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
      await visitor.post('/mes-recherches').type('form').send({ _csrf: csrf, search, frequency: 'weekly' }).expect(303).expect('Location', '/mes-recherches?fait=recherche');
      const mine = await visitor.get('/mes-recherches').set('Accept', 'text/html').expect(200);
      expect(mine.text).toContain('boulangère lille · à moins de 30 km');
      expect((await visitor.get('/offres?text=boulangère lille').set('Accept', 'text/html')).text).toContain('Cette recherche est enregistrée');
    });

    it('are paused, taken up, changed and deleted by forms', async () => {
      const { agent } = await test.signInAs('candidate');
      const { body: { id } } = await agent.post(API).send({ search: 'text=boulanger' });
      const post = (path: string, sent: object): Promise<unknown> => agent.post(`/mes-recherches/${path}`).type('form').send(sent).expect(303);
      await post(`${id}`, { paused: '1' });
      await post(`${id}`, { frequency: 'weekly' });
      expect((await agent.get(API)).body.items).toMatchObject([{ frequency: 'weekly', pausedAt: expect.any(String) }]);
      await post(`${id}`, { paused: '0' });
      await test.get(ConsentsService).withdraw((await agent.get('/api/v1/me')).body.accountId, 'alerts');
      expect((await agent.get('/mes-recherches').set('Accept', 'text/html')).text).toContain('Les mails sont arrêtés');
      await post('mails', {});
      expect((await agent.get(API)).body).toMatchObject({ mailsAllowed: true, items: [{ pausedAt: null }] });
      await post(`${id}/supprimer`, {});
      expect((await agent.get('/mes-recherches').set('Accept', 'text/html')).text).toContain('Aucune recherche enregistrée');
    });
  });

  describe('are stopped by the link of a mail', () => {
    let me: SignedInAgent;
    let link: string;
    beforeAll(async () => {
      me = await test.signInAs('candidate');
      await me.agent.post(API).send({ search: 'text=boulanger' }).expect(201);
      await anOffer(test.database.dataSource, { publishedOn: test.clock.today() });
      await test.get(RebuildService).rebuildAll(() => undefined);
      test.clock.advance({ days: 1 });
      await test.get(AlertRounds).run();
      const [{ id }] = await test.database.dataSource.query<[{ id: number }]>('SELECT max(mail.id) AS id FROM alert_mail mail JOIN saved_search search ON search.id = saved_search_id WHERE account_id = $1', [me.accountId]);
      link = `/alertes/arreter?jeton=${await test.get(AlertMailsService).newToken(id)}`;
      await test.database.dataSource.query('DELETE FROM session');
    });
    const paused = async (): Promise<boolean[]> => (await (await test.signIn(me.accountId)).agent.get(API)).body.items.map(({ pausedAt }: { pausedAt: string | null }) => pausedAt !== null);

    it('which asks when opened, without signing in, and stops nothing by itself', async () => {
      const { text } = await test.anonymous().get(link).set('Accept', 'text/html').expect(200);
      expect(text).toContain('Ne plus recevoir cette alerte ?');
      expect(await paused()).toEqual([false]);
    });
    it('in one press of the mail program (RFC 8058), sent by nobody’s browser', async () => {
      await test.anonymous().post(link).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
      expect(await paused()).toEqual([true]);
      expect((await test.anonymous().get(link).set('Accept', 'text/html')).text).toContain('C’est arrêté');
    });
    it('also where the mail program sends its one word as a form of several parts', async () => {
      const { agent } = await test.signIn(me.accountId);
      const { id } = (await agent.get(API)).body.items[0];
      await agent.patch(`${API}/${id}`).send({ paused: false }).expect(200);
      await test.anonymous().post(link).field('List-Unsubscribe', 'One-Click').expect(200);
      expect(await paused()).toEqual([true]);
    });
    it('also where the mail program is a page of another site, or somebody’s session is there', async () => {
      const { agent } = await test.signIn(me.accountId);
      const { id } = (await agent.get(API)).body.items[0];
      for (const sender of [test.anonymous().post(link).set('Origin', 'https://mail.example'), agent.post(link).set('x-csrf-token', '')]) {
        await agent.patch(`${API}/${id}`).send({ paused: false }).expect(200);
        await sender.type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
        expect(await paused()).toEqual([true]);
      }
    });
    it('or all of them', async () => {
      await test.anonymous().post(link).type('form').send({ tout: '1' }).expect(200);
      expect((await (await test.signIn(me.accountId)).agent.get(API)).body.mailsAllowed).toBe(false);
    });
    it.each(['?jeton=perdu', '', '?jeton=a&jeton=b', '?jeton=%00'])('an unknown link (%s) gets a kind page', async (query) => {
      for (const send of [test.anonymous().get(`/alertes/arreter${query}`), test.anonymous().post(`/alertes/arreter${query}`)]) {
        const { text, status } = await send.set('Accept', 'text/html');
        expect([status, text.includes('Cette alerte n’existe plus')]).toEqual([404, true]);
      }
    });
  });
});
