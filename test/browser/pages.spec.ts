import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from '../../src/review/match.entity.js';
import { bakeryScene, type BakeryScene } from '../support/bakery-scene.js';
import { DESK, PHONE, openSite, type Site, type Visit } from '../support/browser.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { describeInBrowser } from '../support/describe-in-browser.js';

const PUBLIC = [
  '/', '/offres', '/offres?text=boulangere lille', '/offres?text=boulangere lille#filtres', '/offres?text=boulangere lille#carte', '/offres?text=plongeur sous-marin&place=Laon&radius=5', '/offres?radius=beaucoup',
  '/offres/1', '/entreprises/1', '/metiers', '/metiers/D1102', '/formations?metier=boulanger', '/connexion', '/connexion/envoye', '/connexion/lien?jeton=perdu',
  '/mentions-legales', '/donnees-personnelles', '/accessibilite', '/courrier', '/alertes/arreter?jeton=perdu', '/cette-page-n-existe-pas',
];
const OWN = ['/', '/offres?text=boulangere', '/offres/1', '/offres/2/postuler', '/mon-profil', '/mes-propositions', '/mes-candidatures', '/mes-recherches', '/mes-recherches/nouvelle?text=boulanger lille', '/mes-donnees'];

const LOOKS = [
  ['a phone in light', { viewport: PHONE, colorScheme: 'light' as const }],
  ['a desk in dark', { viewport: DESK, colorScheme: 'dark' as const }],
] as const;

/** Targets that are not inside a sentence and less than 24 px (WCAG 2.5.8) high, or acts less than our own 46 px. */
async function smallTargets({ page }: Visit): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.btn, .form-control, .form-select, .tick, summary, .site-nav a')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height < 45.5)
      .map((element) => `${element.className} ${element.textContent?.trim().slice(0, 30)}: ${element.getBoundingClientRect().height}`),
  );
}

await describeInBrowser('every page of the young person’s side', (browser) => {
  let site: Site;
  let scene: BakeryScene;
  let accountId: number;
  beforeAll(async () => {
    site = await openSite(browser);
    scene = await bakeryScene(site.test);
    const { candidate, account } = await aCandidateWithAccount(site.test.database.dataSource);
    accountId = account.id;
    const match = { candidateId: candidate.id, state: 'presented' as const, origin: 'proposal' as const };
    await site.test.database.dataSource.getRepository(Match).save([
      { ...match, offerId: scene.lille.id },
      { ...match, offerId: scene.roubaix.id, state: 'mutual' as const, candidateAnswer: 'yes' as const, companyAnswer: 'yes' as const, reply: 'Bonjour, venez mardi.' },
    ]);
  });
  afterAll(() => site.close());

  describe.each(LOOKS)('on %s', (_, look) => {
    let stranger: Visit;
    let candidate: Visit;
    beforeAll(async () => {
      stranger = await site.visit(look);
      candidate = await site.visit(look);
      await candidate.signIn(accountId);
    });
    afterAll(async () => {
      await stranger.context.close();
      await candidate.context.close();
    });

    it.each(PUBLIC)('%s has nothing that axe finds wrong', (path) => check(stranger, path));
    it.each(OWN)('%s, signed in, has nothing that axe finds wrong', (path) => check(candidate, path));

    async function check(visit: Visit, path: string): Promise<void> {
      await visit.open(path);
      await visit.page.waitForLoadState('networkidle');
      expect(await visit.violations()).toEqual([]);
      expect(await smallTargets(visit)).toEqual([]);
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(visit.errors.splice(0)).toEqual([]);
    }
  });

  it('opens the menu of a phone without any script, and by keyboard', async () => {
    const visit = await site.visit({ javaScriptEnabled: false });
    await visit.open('/');
    await visit.page.locator('summary').first().focus();
    await visit.page.keyboard.press('Enter');
    await visit.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Découvrir les métiers' }).click();
    expect(new URL(visit.page.url()).pathname).toBe('/metiers');
    await visit.context.close();
  });

  it('lets the keyboard skip the menu', async () => {
    const visit = await site.visit({ viewport: DESK });
    await visit.open('/offres');
    await visit.page.keyboard.press('Tab');
    await expect(visit.page.getByRole('link', { name: 'Aller au contenu' }).evaluate((link) => link === document.activeElement)).resolves.toBe(true);
    await visit.page.keyboard.press('Enter');
    await expect(visit.page.evaluate(() => document.activeElement?.id)).resolves.toBe('contenu');
    await visit.context.close();
  });

  it('proposes trades while one types, to be chosen by keyboard', async () => {
    const visit = await site.visit({ viewport: DESK });
    const { page } = visit;
    await visit.open('/');
    const field = page.getByRole('combobox', { name: 'Métier, diplôme, entreprise' });
    await field.pressSequentially('boulan');
    await page.getByRole('option', { name: /^Boulanger \/ Boulangère/ }).waitFor();
    expect(await visit.violations()).toEqual([]);
    await field.press('ArrowDown');
    const chosen = await page.locator('[role="option"][aria-selected="true"]').textContent();
    await expect(field.getAttribute('aria-activedescendant')).resolves.toBe('recherche-texte-propositions-0');
    await field.press('Enter');
    await expect(field.inputValue()).resolves.toBe(chosen);
    await expect(page.getByRole('listbox', { name: 'Propositions' }).count()).resolves.toBe(0);
    await field.press('Enter');
    await page.waitForURL('**/offres?**');
    expect(new URL(page.url()).searchParams.get('trade')).toBe('D1102');
    await visit.context.close();
  });

  it('draws the map without any script too', async () => {
    const visit = await site.visit({ javaScriptEnabled: false, viewport: DESK });
    await visit.open('/offres?text=boulanger lille');
    const map = visit.page.getByRole('img', { name: /^Carte : 2 offres, aussi/ });
    await expect(map.locator('circle').count()).resolves.toBeGreaterThan(1);
    await expect(map.locator('.map-land').count()).resolves.toBe(5);
    await visit.context.close();
  });

  it('keeps hearts without leaving the list', async () => {
    const visit = await site.visit();
    await visit.signIn(accountId);
    await visit.open('/offres?text=boulangere');
    const heart = visit.page.getByRole('button', { name: 'Favori : Boulanger en apprentissage' });
    await heart.click();
    await visit.page.locator('[data-announcer]').filter({ hasText: 'favoris' }).waitFor({ state: 'attached' });
    await expect(heart.getAttribute('aria-pressed')).resolves.toBe('true');
    await visit.open(`/offres/${scene.roubaix.id}`);
    await expect(visit.page.getByRole('button', { name: /Favori/ }).getAttribute('aria-pressed')).resolves.toBe('true');
    await visit.context.close();
  });
});
