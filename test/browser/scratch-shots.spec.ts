import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { Match } from '../../src/review/match.entity.js';
import { DESK, PHONE, launchBrowser, openSite, type Site } from '../support/browser.js';
import { deskScene, type DeskScene } from '../support/desk-scene.js';

const { browser } = await launchBrowser();
const OUT = '/tmp/shots-desk';
mkdirSync(OUT, { recursive: true });
describe('shots', () => {
  let site: Site; let scene: DeskScene; let adminId: number; let freshId: number; let centreId: number;
  beforeAll(async () => {
    site = await openSite(browser!); scene = await deskScene(site.test);
    adminId = (await site.test.signInAs('administrator')).accountId;
    freshId = (await site.test.signInAs('company')).accountId;
    centreId = (await site.test.signInAs('training_centre')).accountId;
    await site.test.database.dataSource.query('INSERT INTO centre_member (account_id, centre_id) VALUES ($1, 1)', [centreId]);
    const repo = site.test.database.dataSource.getRepository(Match);
    const explanation = { weightsVersion: '2026-11', runId: 1, candidatePoints: [30, 21, 9, 10, 3, 5, 5, 5], employerPoints: [25, 9, 18, 15, 5, 5, 1, 3], rank: 1, wishRank: 1, lists: 2, seats: 1 };
    await repo.save({ candidateId: scene.ines.id, offerId: scene.offers[0].id, sessionId: 1, state: 'presented', origin: 'application', candidateAnswer: 'yes', message: 'J’ai fait mon stage de 3e chez un boulanger.\nJ’aime me lever tôt.', explanation } as never);
    await repo.save({ candidateId: scene.theo.id, offerId: scene.offers[0].id, state: 'presented', origin: 'proposal', explanation } as never);
  });
  afterAll(async () => { await site.close(); await browser?.close(); });
  it('takes them', async () => {
    const report: string[] = [];
    for (const [size, viewport] of [['phone', PHONE], ['desk', { width: 1440, height: 960 }]] as const) {
      const by = async (accountId: number, paths: [string, string][]): Promise<void> => {
        const visit = await site.visit({ viewport });
        await visit.signIn(accountId);
        for (const [name, path] of paths) {
          await visit.open(path);
          await visit.page.waitForLoadState('networkidle');
          await visit.page.waitForTimeout(150);
          await visit.page.screenshot({ path: `${OUT}/${name}-${size}.png`, fullPage: true });
          const wrong = await visit.violations();
          const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          const small = await visit.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.btn, .form-control, .form-select, .tick, summary, .site-nav a')].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 45.5).map((e) => `${e.tagName}.${e.className} ${e.textContent?.trim().slice(0, 20)} ${e.getBoundingClientRect().height}`));
          report.push(...[...wrong, ...small, ...(wide ? [`wide ${wide}`] : []), ...visit.errors.splice(0)].map((line) => `${size} ${name}: ${line}`));
        }
        await visit.context.close();
      };
      await by(freshId, [['find', '/entreprise/rattachement'], ['found', `/entreprise/rattachement?siret=${scene.bakery.siret}`], ['register', '/entreprise/rattachement?siret=73282932000074']]);
      await by(scene.baker.id, [['company', '/entreprise'], ['file', `/entreprise/fiches/${scene.bakery.id}`], ['offers', '/entreprise/offres'], ['offer-new', '/entreprise/offres/nouvelle'], ['offer-edit', `/entreprise/offres/${scene.offers[0].id}/modifier`], ['inbox', '/entreprise/candidats']]);
      await by(scene.adviser.id, [['home', '/conseil'], ['case', `/conseil/candidats/${scene.nolan.id}`], ['nolist', `/conseil/candidats/${scene.theo.id}?filtre=tous`], ['release', '/conseil/diffusion?territoire=59'], ['companies', '/conseil/entreprises?texte=four'], ['person', '/conseil/personnes/nouvelle'], ['people', '/conseil/personnes?texte=a'], ['follow', '/conseil/suivi'], ['without', '/conseil/sans-solution'], ['runs', '/conseil/calculs'], ['desk-offer', '/conseil/offres/nouvelle?entreprise=1']]);
      await by(adminId, [['admin', '/administration'], ['admin-case', `/conseil/candidats/${scene.nolan.id}`]]);
      await by(centreId, [['centre', '/centre']]);
    }
    console.log(report.join('\n'));
  });
});
