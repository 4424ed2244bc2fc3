import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEIGHTS_VERSION } from '../../src/matching/scoring/weights.js';
import { Match } from '../../src/review/match.entity.js';
import { DESK, PHONE, openSite, type Site, type Visit } from '../support/browser.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { deskScene } from '../support/desk-scene.js';

type Who = 'newcomer' | 'baker' | 'adviser' | 'administrator' | 'centre';
const PATHS: readonly (readonly [Who, string])[] = [
  ['newcomer', '/entreprise/rattachement'], ['newcomer', '/entreprise/rattachement?siret=12345678900012'], ['newcomer', '/entreprise/rattachement?siret=73282932000074'],
  ['baker', '/entreprise'], ['baker', '/entreprise/fiches/1'], ['baker', '/entreprise/offres'], ['baker', '/entreprise/offres?et-si=1'], ['baker', '/entreprise/offres/nouvelle'], ['baker', '/entreprise/offres/1/modifier'],
  ['baker', '/entreprise/candidats'], ['baker', '/entreprise/candidats?offre=1'],
  ['adviser', '/conseil'], ['adviser', '/conseil?filtre=tous&territoire=59'], ['adviser', '/conseil/candidats/1'], ['adviser', '/conseil/candidats/1?et-si=1'], ['adviser', '/conseil/candidats/3?filtre=sans-liste'],
  ['adviser', '/conseil/diffusion?territoire=59'], ['adviser', '/conseil/entreprises?texte=four'], ['adviser', '/conseil/entreprises/nouvelle'], ['adviser', '/conseil/offres/nouvelle?entreprise=1'], ['adviser', '/conseil/offres/1/modifier'],
  ['adviser', '/conseil/personnes?texte=a'], ['adviser', '/conseil/personnes/nouvelle'], ['adviser', '/conseil/suivi'], ['adviser', '/conseil/sans-solution'], ['adviser', '/appariements'], ['adviser', '/appariements/1'], ['adviser', '/appariements/comment'], ['adviser', '/appariements/sans-liste'],
  ['administrator', '/administration'], ['administrator', '/conseil/candidats/1'], ['centre', '/centre'],
];

/** On a large screen in the dark, those that are drawn differently there. */
const DARK = ['/entreprise/candidats', '/entreprise/offres/nouvelle', '/conseil', '/conseil/candidats/1', '/conseil/suivi', '/appariements', '/appariements/1'];

const LOOKS = [
  ['a phone in light', { viewport: PHONE, colorScheme: 'light' as const }, PATHS],
  ['a desk in dark', { viewport: DESK, colorScheme: 'dark' as const }, PATHS.filter(([, path]) => DARK.includes(path))],
] as const;

await describeInBrowser('every page of businesses, advisers and training centres', (browser) => {
  let site: Site;
  let accounts: Record<Who, number>;
  beforeAll(async () => {
    site = await openSite(browser);
    const { test } = site;
    const { baker, adviser, ines, theo, offers } = await deskScene(test);
    const signedIn = async (role: 'company' | 'administrator' | 'training_centre'): Promise<number> => (await test.signInAs(role)).accountId;
    accounts = { newcomer: await signedIn('company'), baker: baker.id, adviser: adviser.id, administrator: await signedIn('administrator'), centre: await signedIn('training_centre') };
    await test.database.dataSource.query('INSERT INTO centre_member (account_id, centre_id) VALUES ($1, 1)', [accounts.centre]);
    const explanation = { weightsVersion: WEIGHTS_VERSION, runId: 1, candidatePoints: [30, 21, 9, 10, 3, 5, 5, 5], employerPoints: [25, 3, 18, 15, 5, 5, 5, 3], rank: 1, wishRank: 1, lists: 2, seats: 1 };
    const match = { offerId: offers[0].id, state: 'presented' as const, explanation };
    await test.database.dataSource.getRepository(Match).save([
      { ...match, candidateId: ines.id, origin: 'application', candidateAnswer: 'yes', message: 'J’ai fait mon stage chez un boulanger.', flags: ['occupation.unrelated', 'travel.too_long', 'licence.required', 'law.minor_regulated_work'] },
      { ...match, candidateId: theo.id, origin: 'proposal' },
    ]);
  });
  afterAll(() => site.close());

  describe.each(LOOKS)('on %s', (_, look, paths) => {
    const visits = new Map<Who, Visit>();
    afterAll(async () => {
      for (const { context } of visits.values()) await context.close();
    });

    async function visitOf(who: Who): Promise<Visit> {
      const visit = visits.get(who) ?? (await site.visit(look));
      if (!visits.has(who)) await visit.signIn(accounts[who]);
      visits.set(who, visit);
      return visit;
    }

    it.each(paths)('%s finds nothing wrong at %s', async (who, path) => {
      const visit = await visitOf(who);
      await visit.open(path);
      expect(await visit.violations()).toEqual([]);
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(visit.errors.splice(0)).toEqual([]);
    });

    it('tells the baker every rule that stands against an application', async () => {
      const baker = await visitOf('baker');
      await baker.open('/entreprise/candidats');
      expect(await baker.page.locator('.why').first().innerText()).toMatch(/vise un autre métier\.[^]*trop long[^]*le permis que vous demandez\.[^]*point de la loi/);
    });

    it('opens each act of the inbox and of the desk without anything wrong', async () => {
      const baker = await visitOf('baker');
      await baker.open('/entreprise/candidats');
      for (const summary of await baker.page.locator('.no > summary').all()) await summary.click();
      expect(await baker.violations()).toEqual([]);
      const adviser = await visitOf('adviser');
      await adviser.open('/conseil/candidats/1');
      for (const summary of await adviser.page.locator('.act-more > summary').all()) {
        await summary.click();
        expect(await adviser.violations()).toEqual([]);
      }
    });
  });
});
