import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { AlertMailsService } from '../../src/search/alerts/alert-mail.service.js';
import { AlertRounds } from '../../src/search/alerts/alert-round.service.js';
import { RebuildService } from '../../src/search/rebuild.service.js';
import { bakeryScene } from '../support/bakery-scene.js';
import { DESK, PHONE, openSite, type Site, type Visit } from '../support/browser.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { anOffer } from '../support/builders/offer.builder.js';
import { describeInBrowser } from '../support/describe-in-browser.js';

await describeInBrowser('keeping a search', (browser) => {
  let site: Site;
  let accountId: number;
  beforeAll(async () => {
    site = await openSite(browser);
    await bakeryScene(site.test);
    accountId = (await aCandidateWithAccount(site.test.database.dataSource)).account.id;
  });
  afterAll(() => site.close());

  const checked = async (visit: Visit): Promise<void> => {
    expect(await visit.violations()).toEqual([]);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(visit.errors.splice(0)).toEqual([]);
  };

  it.each<[string, BrowserContextOptions]>([
    ['without any script, on a phone', { javaScriptEnabled: false, viewport: PHONE }],
    ['with scripts, on a desk in dark', { viewport: DESK, colorScheme: 'dark' }],
  ])('%s: saved where nothing was found, changed, paused and deleted', async (_, look) => {
    const visit = await site.visit(look);
    const { page } = visit;
    await visit.signIn(accountId);
    await visit.open('/offres?text=plongeur sous-marin&place=Laon&radius=5');
    const keep = page.getByRole('region', { name: 'On t’écrit dès qu’une offre arrive' });
    await keep.getByLabel('Un mail, s’il y a du nouveau').selectOption('chaque lundi');
    await keep.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
    await page.getByText('Ta recherche est enregistrée').waitFor();
    const card = page.getByRole('article', { name: 'plongeur sous-marin' });
    await expect(card.getByLabel(/Un mail, s’il y a du nouveau/).inputValue()).resolves.toBe('weekly');
    if (look.javaScriptEnabled !== false) await checked(visit);
    await card.getByRole('button', { name: 'Mettre en pause' }).click();
    await card.getByText('en pause', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Reprendre' }).click();
    await card.getByText('active', { exact: true }).waitFor();
    await card.getByRole('link', { name: /plongeur sous-marin/ }).click();
    await page.getByText('Cette recherche est enregistrée').waitFor();
    await page.getByRole('link', { name: 'Mes recherches' }).last().click();
    await card.getByText('Supprimer…').click();
    await card.getByRole('button', { name: 'Supprimer cette recherche' }).click();
    await page.getByText('Aucune recherche enregistrée').waitFor();
    await visit.context.close();
  });

  it('leads a visitor through the sign-in mail and back to the search', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await visit.open('/offres?text=boulanger lille');
    await page.getByRole('link', { name: 'Enregistrer cette recherche' }).click();
    await page.getByLabel('Adresse mail').fill('lou@example.org');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Le mail est parti').first().waitFor();
    await visit.open(`/connexion/lien?jeton=${/jeton=(\S+)/.exec(site.test.mailer.to('lou@example.org')[0]!.text)![1]!}`);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByRole('heading', { name: 'Enregistrer cette recherche' }).waitFor();
    await checked(visit);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('article', { name: 'boulanger lille · à moins de 30 km' }).waitFor();
    await visit.context.close();
  });

  it('is over in one press from the mail, without signing in', async () => {
    const { test } = site;
    const [store, signedIn] = [test.database.dataSource, await test.signIn(accountId)];
    await signedIn.agent.post('/api/v1/saved-searches').send({ search: 'text=boulanger' });
    await anOffer(store, { publishedOn: test.clock.today(), expiresOn: '2099-01-01', startsOn: null });
    await test.get(RebuildService).rebuildAll(() => undefined);
    test.clock.advance({ days: 1 });
    await test.get(AlertRounds).run();
    const [{ id }] = await store.query<[{ id: number }]>('SELECT max(mail.id) AS id FROM alert_mail mail JOIN saved_search search ON search.id = saved_search_id WHERE account_id = $1', [accountId]);
    const visit = await site.visit();
    await visit.open(`/alertes/arreter?jeton=${await test.get(AlertMailsService).newToken(id)}`);
    await checked(visit);
    await visit.page.getByRole('button', { name: 'Arrêter cette alerte' }).click();
    await visit.page.getByRole('heading', { name: 'C’est arrêté' }).waitFor();
    await checked(visit);
    await visit.context.close();
  });
});
