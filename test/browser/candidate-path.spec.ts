import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ReadingsService } from '../../src/accounts/reading.service.js';
import { Match } from '../../src/review/match.entity.js';
import { bakeryScene, type BakeryScene } from '../support/bakery-scene.js';
import { openSite, type Site, type Visit } from '../support/browser.js';
import { anAdviser, viewerOf } from '../support/builders/account.builder.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { describeInBrowser } from '../support/describe-in-browser.js';

/** The same steps with and without scripts: what differs is only how quickly one gets there. */
async function profile({ page }: Visit): Promise<void> {
  await page.getByLabel('Prénom').fill('Nolan');
  await page.getByLabel('Nom', { exact: true }).fill('Besson');
  await page.getByLabel('Jour').fill('7');
  await page.getByLabel('Mois').fill('3');
  await page.getByLabel('Année').fill('2008');
  await page.getByLabel('Le métier que tu veux le plus').fill('boulangére');
  await page.getByLabel('Ton diplôme le plus haut').selectOption('3');
  await page.getByLabel('Disponible à partir de').selectOption({ index: 1 });
  await page.getByLabel('Ta commune').fill('lile 59000');
  await page.getByText('À vélo').click();
  await page.getByText('J’accepte que mon profil').click();
  await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
}

await describeInBrowser('a young person’s path', (browser) => {
  let site: Site;
  let scene: BakeryScene;
  beforeAll(async () => {
    site = await openSite(browser);
    scene = await bakeryScene(site.test);
  });
  afterAll(() => site.close());

  /** Follows the link of the last mail to this address. */
  async function followMail({ page }: Visit, address: string): Promise<void> {
    const link = /\/connexion\/lien\?jeton=\S+/.exec(site.test.mailer.to(address).at(-1)?.text ?? '')?.[0];
    await page.goto(link ?? '/no-mail');
    await page.getByRole('button', { name: 'Me connecter' }).click();
  }

  it.each([
    ['with scripts', true],
    ['without any script', false],
  ])('goes from a search with slips to an application, and takes it back, %s', async (_, javaScriptEnabled) => {
    const visit = await site.visit({ javaScriptEnabled });
    const { page } = visit;
    const address = `nolan-${javaScriptEnabled}@example.org`;

    await visit.open('/');
    await page.getByLabel('Métier, diplôme, entreprise').fill('boulangére lile');
    await page.getByLabel('Métier, diplôme, entreprise').press('Enter');
    await page.waitForURL('**/offres?**');
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toMatch(/2 offres près de Lille/);
    await expect(page.getByText('Métier : boulanger, boulangère').isVisible()).resolves.toBe(true);

    await page.getByRole('link', { name: 'Apprenti boulanger', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Apprenti boulanger');
    await expect(page.getByText('CAP boulanger').first().isVisible()).resolves.toBe(true);
    await page.getByRole('link', { name: 'Postuler en 2 minutes' }).click();

    await page.getByLabel('Adresse mail').fill(address);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { name: 'Le mail est parti' }).waitFor();
    await followMail(visit, address);

    await page.getByRole('heading', { name: 'Ton profil, en 5 minutes' }).waitFor();
    await profile(visit);
    await page.getByRole('heading', { name: 'Postuler' }).waitFor();
    await page.getByLabel('Un mot pour l’entreprise').fill('J’ai fait mon stage de 3e chez un boulanger.');
    await page.getByRole('button', { name: 'Envoyer ma candidature' }).click();

    await page.getByText('Ta candidature est envoyée').waitFor();
    await page.getByRole('heading', { name: 'Apprenti boulanger' }).waitFor();
    await expect(page.getByText('candidature envoyée', { exact: true }).isVisible()).resolves.toBe(true);
    await page.getByText('Retirer ma candidature…').click();
    await page.getByLabel('Pourquoi ?').selectOption('changed_mind');
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await page.getByText('Ta candidature est retirée.').waitFor();
    await expect(page.getByText('retirée', { exact: true }).isVisible()).resolves.toBe(true);

    expect(visit.errors).toEqual([]);
    await visit.context.close();
  });

  it('answers what an adviser presents: no with a reason, or yes', async () => {
    const store = site.test.database.dataSource;
    const { candidate, account } = await aCandidateWithAccount(store);
    const presented = { candidateId: candidate.id, state: 'presented' as const, origin: 'proposal' as const };
    await store.getRepository(Match).save([{ ...presented, offerId: scene.lille.id }, { ...presented, offerId: scene.roubaix.id }]);
    const visit = await site.visit({ javaScriptEnabled: false });
    const { page } = visit;
    await visit.signIn(account.id);

    await visit.open('/mes-propositions');
    const lille = page.getByRole('article', { name: 'Apprenti boulanger' });
    await expect(lille.getByRole('listitem').count()).resolves.toBeGreaterThan(2);
    await lille.getByText('Pas pour moi…').click();
    await lille.getByRole('button', { name: 'Dire non' }).click();
    await expect(page.getByRole('alert').textContent()).resolves.toContain('Choisis une raison.');
    await lille.getByText('C’est trop loin pour moi').click();
    await lille.getByRole('button', { name: 'Dire non' }).click();
    await page.getByText('C’est noté.').waitFor();
    await expect(page.getByRole('article').count()).resolves.toBe(1);

    await page.getByRole('button', { name: 'Ça m’intéresse' }).click();
    await page.getByText('Ta réponse est envoyée').waitFor();
    await expect(page.getByText('tu as dit oui', { exact: true }).isVisible()).resolves.toBe(true);
    await expect(page.getByText('tu as dit non', { exact: true }).isVisible()).resolves.toBe(true);
    await expect(page.getByRole('article', { name: 'Apprenti boulanger' }).getByText('Retirer ma candidature…').count()).resolves.toBe(0);
    await visit.context.close();
  });

  it('pauses the search and takes it up again, and proposals say so', async () => {
    const { account } = await aCandidateWithAccount(site.test.database.dataSource);
    const visit = await site.visit({ javaScriptEnabled: false });
    const { page } = visit;
    await visit.signIn(account.id);

    await visit.open('/mon-profil');
    await page.getByRole('button', { name: 'Mettre mon profil en pause' }).click();
    await page.getByText('Ton profil est en pause : plus aucune offre').waitFor();
    await visit.open('/mes-propositions');
    await page.getByRole('link', { name: 'reprends ta recherche dans ton profil' }).click();
    await page.getByRole('button', { name: 'Reprendre ma recherche' }).click();
    await page.getByText('C’est reparti').waitFor();
    await expect(page.getByRole('button', { name: 'Mettre mon profil en pause' }).isVisible()).resolves.toBe(true);
    await visit.context.close();
  });

  it('shows who read the file, lets one stop the computing, take everything away and erase it', async () => {
    const store = site.test.database.dataSource;
    const { candidate, account } = await aCandidateWithAccount(store);
    const adviser = await anAdviser(store, { displayName: 'Sarah Dumont' });
    await site.test.get(ReadingsService).log(viewerOf(adviser), candidate.id, 'file');
    const visit = await site.visit({ javaScriptEnabled: false });
    const { page } = visit;
    await visit.signIn(account.id);

    await visit.open('/mes-donnees');
    await expect(page.getByRole('cell', { name: 'Conseiller : Sarah Dumont' }).isVisible()).resolves.toBe(true);
    await page.getByRole('article', { name: 'Recevoir des propositions calculées' }).getByRole('button').click();
    await page.getByText('Ton choix est enregistré.').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger mes données' }).click()]);
    expect(download.suggestedFilename()).toBe('passerelle-mes-donnees.json');

    await page.getByRole('button', { name: 'Effacer mes données' }).click();
    await expect(page.getByRole('alert').textContent()).resolves.toContain('Coche la case');
    await page.getByText('Oui, efface tout').click();
    await page.getByRole('button', { name: 'Effacer mes données' }).click();
    await page.getByText('Tes données sont effacées.').waitFor();
    await visit.open('/mes-donnees');
    expect(new URL(page.url()).pathname).toBe('/connexion');
    await visit.context.close();
  });

  it('says beside each field what is wrong, keeps what was typed, and moves the focus to the summary', async () => {
    const visit = await site.visit({ javaScriptEnabled: false });
    const { accountId } = await site.test.signInAs('candidate');
    await visit.signIn(accountId);
    await visit.open(`/offres/${scene.lille.id}/postuler`);
    expect(new URL(visit.page.url()).pathname).toBe('/mon-profil');
    await visit.page.getByLabel('Prénom').fill('Nolan');
    await visit.page.getByLabel('Le métier que tu veux le plus').fill('xyzzyx');
    await visit.page.getByRole('button', { name: 'Enregistrer mon profil' }).click();

    const summary = visit.page.getByRole('alert');
    await expect(summary.textContent()).resolves.toMatch(/à corriger/);
    await expect(visit.page.getByLabel('Prénom').inputValue()).resolves.toBe('Nolan');
    await expect(visit.page.getByText('Nous n’avons pas reconnu « xyzzyx »').count()).resolves.toBe(2);
    await summary.getByRole('link', { name: 'Écris ton nom.' }).click();
    await expect(visit.page.evaluate(() => document.activeElement?.getAttribute('name'))).resolves.toBe('lastName');
    await visit.context.close();
  });

  it('filters and sorts at once, keeps what was undone in the address, and announces the count', async () => {
    const visit = await site.visit({ viewport: { width: 1360, height: 920 } });
    const { page } = visit;
    await visit.open('/offres?text=boulanger lille');
    await page.getByRole('link', { name: 'Chercher partout' }).click();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('2 offres');
    expect(page.url()).toContain('ignore=place');

    await page.getByLabel(/Professionnalisation|Apprentissage/).first().check();
    await page.waitForURL('**contract=**');
    await page.locator('[data-announcer]').filter({ hasText: 'offres' }).waitFor({ state: 'attached' });
    await expect(page.evaluate(() => (document.activeElement as HTMLInputElement).name)).resolves.toBe('contract');
    expect(visit.errors).toEqual([]);
    await visit.context.close();
  });
});
