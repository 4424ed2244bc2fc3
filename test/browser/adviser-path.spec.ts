import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Establishment } from '../../src/companies/establishment.entity.js';
import { PairFact } from '../../src/matching/pair-facts/pair-fact.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { DESK, openSite, type Site, type Visit } from '../support/browser.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { deskScene, type DeskScene } from '../support/desk-scene.js';

await describeInBrowser('an adviser’s path', (browser) => {
  let site: Site;
  let scene: DeskScene;
  beforeAll(async () => {
    site = await openSite(browser);
  });
  afterAll(() => site.close());

  describe.each([
    ['with the keys of the desk', true],
    ['without any script', false],
  ])('%s', (_, hasScripts) => {
    let visit: Visit;
    beforeAll(async () => {
      await site.test.database.dataSource.query('TRUNCATE candidate, establishment, account, match_run, list_entry, without_list, pair_fact, training_centre, match_event RESTART IDENTITY CASCADE');
      scene = await deskScene(site.test);
      visit = await site.visit({ viewport: DESK, javaScriptEnabled: hasScripts });
      await visit.signIn(scene.adviser.id);
    });
    afterAll(() => visit.context.close());

    /** By its key, or by the button that shows it. */
    async function act(key: string, name: RegExp): Promise<void> {
      if (hasScripts) await visit.page.keyboard.press(key);
      else await visit.page.locator('.card-current, .case-title').getByText(name).first().click();
    }

    it('shows the most urgent first, with both points of view and what to check', async () => {
      const { page } = visit;
      await visit.open('/conseil');
      await expect(page.locator('.desk-line-name').allTextContents()).resolves.toEqual(['Nolan Besson', 'Inès Karim']);
      await page.getByRole('link', { name: /Commencer par Nolan Besson/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Nolan Besson, 17 ans' }).waitFor();
      await expect(page.locator('.card-current').getByText('À vérifier :').isVisible()).resolves.toBe(true);
      await expect(page.getByRole('row', { name: 'Métier 30 points sur 30 25 points sur 25' }).count()).resolves.toBe(1);
      if (hasScripts) expect(page.url()).toContain(`/conseil/candidats/${scene.nolan.id}`);
    });

    it('presents, sets aside with a reason, pins, and goes on to the next person', async () => {
      const { page } = visit;
      await act('p', /Présenter/);
      await page.locator('.flash', { hasText: 'L’offre est présentée' }).waitFor();
      await page.locator('.card-current').getByRole('heading', { name: 'Boulanger-pâtissier' }).waitFor();

      await act('e', /Écarter…/);
      await page.getByRole('button', { name: 'Écarter cette offre' }).click();
      await page.getByText('Choisissez une raison.').first().waitFor();
      await page.getByLabel('Le trajet est trop difficile').check();
      await page.getByRole('button', { name: 'Écarter cette offre' }).click();
      await page.locator('.flash', { hasText: 'L’offre est écartée.' }).waitFor();

      await page.locator('.card-current').getByRole('heading', { name: 'Pâtissier en apprentissage' }).waitFor();
      await act('k', /Épingler/);
      await page.locator('.flash', { hasText: 'L’offre est épinglée' }).waitFor();
      await act('n', /Suivant/);
      await page.getByRole('heading', { level: 1, name: /Inès Karim/ }).waitFor();

      const store = site.test.database.dataSource;
      const states = await store.getRepository(Match).find({ where: { candidateId: scene.nolan.id }, order: { id: 'ASC' } });
      expect(states.map(({ offerId, state }) => [offerId, state])).toEqual([[scene.offers[0].id, 'presented'], [scene.offers[1].id, 'rejected']]);
      await expect(store.getRepository(PairFact).findOneBy({ candidateId: scene.nolan.id, offerId: scene.offers[2].id, kind: 'pin' })).resolves.not.toBeNull();
      expect(visit.errors.splice(0)).toEqual([]);
    });

    it('says how many before it releases the lists of a territory', async () => {
      const { page } = visit;
      await visit.open('/conseil');
      await page.getByRole('link', { name: 'Nord…' }).click();
      await page.getByText('1 offre sera présentée à 1 personne').waitFor();
      await page.getByRole('button', { name: 'Diffuser 1 offre' }).click();
      await page.getByRole('heading', { name: 'C’est fait : Nord' }).waitFor();
      await expect(site.test.database.dataSource.getRepository(Match).countBy({ candidateId: scene.ines.id, state: 'presented' })).resolves.toBe(1);
    });

    it('verifies a company, and sees who has nothing and why', async () => {
      const { page } = visit;
      await visit.open('/conseil/entreprises');
      await page.getByRole('button', { name: 'Vérifiée : Salon Camille' }).click();
      await page.getByText('L’entreprise est vérifiée').waitFor();
      const { verifiedAt } = await site.test.database.dataSource.getRepository(Establishment).findOneByOrFail({ id: scene.unverified.id });
      expect(verifiedAt).not.toBeNull();
      await visit.open('/conseil/sans-solution');
      await expect(page.getByRole('row', { name: /Théo Marchand/ }).textContent()).resolves.toMatch(/métier/);
    });

    it('enters a person at the desk', async () => {
      const { page } = visit;
      await visit.open('/conseil/personnes/nouvelle');
      await page.getByLabel('Prénom').fill('Jade');
      await page.getByLabel('Nom', { exact: true }).fill('Ozturk');
      await page.getByLabel('Jour').fill('3');
      await page.getByLabel('Mois').fill('9');
      await page.getByLabel('Année').fill('2007');
      await page.getByLabel('Métier 1').fill('coiffeuse');
      await page.getByLabel('Diplôme le plus haut').selectOption('3');
      await page.getByLabel('Disponible à partir de').selectOption({ index: 1 });
      await page.getByLabel('Commune').fill('amiens');
      await page.getByRole('button', { name: 'Inscrire cette personne' }).click();
      await page.getByText('n’habite pas votre territoire').first().waitFor();
      await page.getByLabel('Commune').fill('lille');
      await page.getByRole('button', { name: 'Inscrire cette personne' }).click();
      await page.getByRole('heading', { level: 1, name: /Jade Ozturk/ }).waitFor();
      expect(visit.errors.splice(0)).toEqual([]);
    });
  });
});
