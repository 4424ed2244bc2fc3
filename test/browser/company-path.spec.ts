import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CompaniesService } from '../../src/companies/companies.service.js';
import { viewerOf } from '../support/builders/account.builder.js';
import { validSiret } from '../support/builders/valid-siret.js';
import { Establishment } from '../../src/companies/establishment.entity.js';
import { MembersService } from '../../src/companies/members.service.js';
import { OfferLifecycleService } from '../../src/offers/offer-lifecycle.service.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { Match } from '../../src/review/match.entity.js';
import { addMonths } from '../../src/shared/calendar-date.js';
import { openSite, type Site, type Visit } from '../support/browser.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { deskScene, type DeskScene } from '../support/desk-scene.js';

await describeInBrowser('a business’s path', (browser) => {
  let site: Site;
  let scene: DeskScene;
  beforeAll(async () => {
    site = await openSite(browser);
    scene = await deskScene(site.test);
  });
  afterAll(() => site.close());

  /** Follows the link of the last mail to this address. */
  async function followMail({ page }: Visit, address: string): Promise<void> {
    const link = /\/connexion\/lien\?jeton=\S+/.exec(site.test.mailer.to(address).at(-1)?.text ?? '')?.[0];
    await page.goto(link ?? '/no-mail');
    await page.getByRole('button', { name: 'Me connecter' }).click();
  }

  async function fillOffer({ page }: Visit, title: string, seats: string): Promise<void> {
    await page.getByLabel('Métier', { exact: true }).fill('boulangére');
    await page.getByLabel('Titre de l’offre').fill(title);
    await page.getByLabel('Description').fill('Pétrir, façonner et cuire avec un maître boulanger, du mardi au samedi.');
    await page.getByLabel('Début').fill(addMonths(site.test.clock.today(), 6));
    await page.getByLabel('Places', { exact: true }).fill(seats);
  }

  it.each([
    ['with scripts', true],
    ['without any script', false],
  ])('goes from a SIRET to an answer: found, posted against the law, corrected, applied to, answered, %s', async (_, javaScriptEnabled) => {
    const visit = await site.visit({ javaScriptEnabled });
    const { page } = visit;
    const address = `boulangerie-${javaScriptEnabled}@example.org`;
    const title = `Apprenti boulanger ${javaScriptEnabled}`;
    const establishment = await site.test.database.dataSource.getRepository(Establishment).findOneByOrFail({ id: scene.bakery.id });

    await visit.open('/entreprise');
    await page.getByLabel('Adresse mail').fill(address);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { name: 'Le mail est parti' }).waitFor();
    await followMail(visit, address);

    await page.getByRole('heading', { name: 'Trouvez votre entreprise' }).waitFor();
    await page.getByLabel('SIRET').fill('123 456 789 00012');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByText('Ce SIRET n’est pas valable').first().waitFor();
    await page.getByLabel('SIRET').fill(establishment.siret);
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('heading', { name: 'Boulangerie Vasseur' }).waitFor();
    await page.getByRole('button', { name: 'Oui, j’agis pour elle' }).click();
    await page.getByText('Votre demande est envoyée').waitFor();
    await page.getByText('demande en attente').waitFor();

    await page.getByRole('link', { name: 'Publier une offre' }).click();
    await fillOffer(visit, title, '9');
    if (javaScriptEnabled) await page.locator('.field-problem', { hasText: 'Au plus 3 places à cette date' }).waitFor();
    await page.getByRole('button', { name: 'Publier l’offre' }).click();
    await page.getByRole('alert').getByText(/Au plus 3 places|Au plus 2 places/).waitFor();
    await expect(page.getByLabel('Titre de l’offre').inputValue()).resolves.toBe(title);
    await page.getByLabel('Places', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Publier l’offre' }).click();
    await page.getByText('elle sera en ligne dès qu’un conseiller').waitFor();
    await page.getByText('attend la vérification').waitFor();

    const offer = await confirmed(title);
    const { account } = await aCandidateWithAccount(site.test.database.dataSource, { firstName: 'Camille', lastName: `Test ${javaScriptEnabled}` });
    await site.test.get(CandidateActsService).apply(viewerOf(account), { offerId: offer.id, message: 'J’ai fait un stage au fournil.' });

    await visit.open('/entreprise/candidats');
    await page.getByRole('heading', { name: `Candidature de Camille Test ${javaScriptEnabled}` }).waitFor();
    await expect(page.getByText('J’ai fait un stage au fournil.').isVisible()).resolves.toBe(true);
    await page.locator('summary').filter({ hasText: `Camille Test ${javaScriptEnabled}` }).first().click();
    await page.getByLabel('La place est déjà prise').last().check();
    if (javaScriptEnabled) await expect(page.getByLabel('Votre message').last().inputValue()).resolves.toContain('La place vient d’être prise');
    await page.getByRole('button', { name: 'Envoyer ce non' }).last().click();
    await page.getByText('Votre message aimable est parti.').waitFor();
    const { state, reply } = await site.test.database.dataSource.getRepository(Match).findOneByOrFail({ offerId: offer.id });
    expect(state).toBe('declined');
    expect(reply).toContain('La place vient d’être prise');
    expect(visit.errors).toEqual([]);
    await visit.context.close();
  });

  /** An adviser confirms the claim; the worker would then open the offer. */
  async function confirmed(title: string): Promise<Offer> {
    const offer = await site.test.database.dataSource.getRepository(Offer).findOneByOrFail({ title });
    await site.test.get(MembersService).confirm(viewerOf(scene.adviser), scene.bakery.id, offer.postedBy ?? 0);
    await site.test.get(OfferLifecycleService).openPending(scene.bakery.id);
    return offer;
  }

  it('presents a company that nobody knows, in everyday words', async () => {
    const visit = await site.visit({ javaScriptEnabled: false });
    const { page } = visit;
    await visit.signIn((await site.test.signInAs('company')).accountId);
    await visit.open(`/entreprise/rattachement?siret=${validSiret(77_000)}`);
    await page.getByLabel('Nom de l’entreprise').fill('Fleurs de Marie');
    await page.getByLabel('Commune').fill('xyzzyx');
    await page.getByLabel('Code NAF').fill('47.76Z');
    await page.getByRole('button', { name: 'Enregistrer mon entreprise' }).click();
    await page.getByRole('alert').getByText('Nous n’avons pas trouvé « xyzzyx »').waitFor();
    await page.getByLabel('Commune').fill('roubaix');
    await page.getByRole('button', { name: 'Enregistrer mon entreprise' }).click();
    await page.getByText('Votre entreprise est enregistrée.').waitFor();
    await page.getByText('à vérifier', { exact: true }).waitFor();
    const kept = await site.test.get(CompaniesService).findBySiret(validSiret(77_000));
    expect(kept).toMatchObject({ name: 'Fleurs de Marie', communeName: 'Roubaix', naf: '4776Z', verifiedAt: null });
    await visit.context.close();
  });

  it('keeps what was typed when somebody else was faster, pauses and resumes', async () => {
    const visit = await site.visit({ javaScriptEnabled: false });
    const { page } = visit;
    const [offer] = scene.offers;
    await visit.signIn(scene.baker.id);
    await visit.open(`/entreprise/offres/${offer.id}/modifier`);
    await site.test.database.dataSource.query('UPDATE offer SET version = version + 1 WHERE id = $1', [offer.id]);
    await page.getByLabel('Titre de l’offre').fill('Apprenti boulanger au fournil');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').getByText('Quelqu’un d’autre vient de modifier ceci').waitFor();
    await expect(page.getByLabel('Titre de l’offre').inputValue()).resolves.toBe('Apprenti boulanger au fournil');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre offre est modifiée.').waitFor();
    await page.getByRole('button', { name: 'Mettre en pause : Apprenti boulanger au fournil' }).click();
    await page.getByText('en pause', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reprendre : Apprenti boulanger au fournil' }).click();
    await page.getByText('Votre offre est reprise.').waitFor();
    await visit.context.close();
  });
});
