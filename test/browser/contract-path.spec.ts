import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { addDays, addMonths } from '../../src/shared/calendar-date.js';
import { DESK, PHONE, openSite, type Site, type Visit } from '../support/browser.js';
import { aCandidateWithAccount } from '../support/builders/candidate.builder.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { deskScene, type DeskScene } from '../support/desk-scene.js';

await describeInBrowser('from two yeses to a contract', (browser) => {
  let site: Site;
  let scene: DeskScene;
  beforeAll(async () => {
    site = await openSite(browser);
    scene = await deskScene(site.test);
  });
  afterAll(() => site.close());

  async function agreedOn(offer: Offer): Promise<{ match: Match; candidate: Candidate; account: Account }> {
    const { dataSource } = site.test.database;
    const { candidate, account } = await aCandidateWithAccount(dataSource, { firstName: 'Lina', lastName: 'Moreau', birthDate: addMonths(site.test.clock.today(), -12 * 20) });
    const match = await dataSource.getRepository(Match).save({ candidateId: candidate.id, offerId: offer.id, state: 'mutual', origin: 'application', candidateAnswer: 'yes', companyAnswer: 'yes' });
    return { match, candidate, account };
  }

  async function fixMeeting({ page }: Visit, day: string): Promise<void> {
    await page.getByText(/Fixer la rencontre…/).click();
    await page.getByLabel('Jour').fill(day);
    await page.getByLabel('Heure').fill('14:30');
    await page.getByRole('button', { name: 'Fixer cette rencontre' }).click();
  }

  it.each([['with scripts', true], ['without any script', false]])('the baker fixes a meeting and notes the contract on a phone, the young person sees both, %s', async (_, javaScriptEnabled) => {
    const offer = await site.test.database.dataSource.getRepository(Offer).save({ ...scene.offers[0], id: undefined, title: `Boulanger ${javaScriptEnabled}`, seats: 1, version: 1 } as unknown as Offer);
    const { match, account } = await agreedOn(offer);
    const baker = await site.visit({ viewport: PHONE, javaScriptEnabled });
    await baker.signIn(scene.baker.id);
    await baker.open(`/entreprise/candidats?offre=${offer.id}`);
    await fixMeeting(baker, addDays(site.test.clock.today(), -1));
    expect(await baker.page.locator('main').innerText()).toContain('aujourd’hui au plus tôt');
    await baker.page.getByLabel('Jour').fill(addDays(site.test.clock.today(), 7));
    await baker.page.getByRole('button', { name: 'Fixer cette rencontre' }).click();
    expect(await baker.page.locator('main').innerText()).toMatch(/La rencontre est fixée[^]*Rencontre \S+ \d+\S* \S+ \d{4} à 14 h 30, .*Lille/u);
    if (javaScriptEnabled) expect(await baker.violations()).toEqual([]);

    await baker.page.getByText('Contrat signé…').click();
    if (javaScriptEnabled) expect(await baker.violations()).toEqual([]);
    await baker.page.getByRole('button', { name: 'Noter ce contrat' }).click();
    expect(await baker.page.locator('main').innerText()).toMatch(/Le contrat est noté[^]*place prise[^]*Contrat signé le/);
    expect(await site.test.database.dataSource.getRepository(Match).findOneBy({ id: match.id })).toMatchObject({ state: 'signed' });

    const young = await site.visit({ viewport: PHONE, javaScriptEnabled });
    await young.signIn(account.id);
    await young.open('/mes-candidatures');
    expect(await young.page.locator('main').innerText()).toMatch(/Bravo ! Ton contrat est signé\.[^]*Contrat signé le/);
    if (javaScriptEnabled) expect(await young.violations()).toEqual([]);
    for (const visit of [baker, young]) await visit.context.close();
  });

  it('the adviser does the same from the follow-up, and is told when the last seat is gone', async () => {
    const { match, candidate } = await agreedOn(scene.offers[2]);
    const adviser = await site.visit({ viewport: DESK });
    await adviser.signIn(scene.adviser.id);
    await adviser.open('/conseil/suivi');
    await adviser.page.getByRole('link', { name: /Fixer la rencontre/ }).click();
    expect(adviser.page.url()).toContain(`/conseil/suivi/${match.id}`);
    await fixMeeting(adviser, addDays(site.test.clock.today(), 3));
    await adviser.page.getByText('Contrat signé…').click();
    expect(await adviser.violations()).toEqual([]);
    await site.test.database.dataSource.getRepository(Offer).update(scene.offers[2].id, { seatsTaken: scene.offers[2].seats });
    await adviser.page.getByRole('button', { name: 'Noter ce contrat' }).click();
    expect(await adviser.page.locator('main').innerText()).toContain('Il n’y a plus de place sur cette offre');
    expect(await adviser.violations()).toEqual([]);
    await site.test.database.dataSource.getRepository(Offer).update(scene.offers[2].id, { seatsTaken: 0 });
    await adviser.page.getByRole('button', { name: 'Noter ce contrat' }).click();
    expect(await adviser.page.locator('main').innerText()).toMatch(/Contrat signé le/);
    expect(await site.test.database.dataSource.query('SELECT status FROM candidate WHERE id = $1', [candidate.id])).toEqual([{ status: 'placed' }]);
    await adviser.context.close();
  });
});
