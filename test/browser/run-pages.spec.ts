import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchRoundsService } from '../../src/matching/rounds/match-rounds.service.js';
import { ListsSeenService } from '../../src/matching/seen/lists-seen.service.js';
import { viewerOf } from '../support/builders/account.builder.js';
import { aRun } from '../support/builders/list.builder.js';
import { DESK, PHONE, openSite, type Site, type Visit } from '../support/browser.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { deskScene } from '../support/desk-scene.js';
import { REGION_FIGURES } from '../support/run-figures.js';

const LOOKS = [
  ['a phone in light', { viewport: PHONE, colorScheme: 'light' as const }],
  ['a desk in dark', { viewport: DESK, colorScheme: 'dark' as const }],
  ['a desk without JavaScript', { viewport: DESK, javaScriptEnabled: false }],
] as const;

await describeInBrowser('the pages of runs', (browser) => {
  let site: Site;
  let ids: { full: number; partial: number; failed: number; running: number; adviser: number; round: number };
  beforeAll(async () => {
    site = await openSite(browser);
    const store = site.test.database.dataSource;
    const { adviser, nolan, offers } = await deskScene(site.test);
    const full = await aRun(store, { figures: { ...REGION_FIGURES }, snapshotHash: 'a'.repeat(64) });
    const partial = await aRun(store, { kind: 'incremental', figures: { candidates: 12, offers: 310, 'ms.read': 80 } });
    const failed = await aRun(store, { state: 'failed', figures: {}, error: 'interrupted: its process ended' });
    const running = await aRun(store, { state: 'running', figures: {}, endedAt: null });
    await site.test.get(ListsSeenService).record(viewerOf(adviser), 'desk', [{ candidateId: nolan.id, runId: full.id, offers: [{ offerId: 1, rank: 1 }, { offerId: 2, rank: null }] }]);
    const round = await site.test.get(MatchRoundsService).draw({ kind: 'offers', receiverIds: offers.map(({ id }) => id), candidateIds: null });
    ids = { full: full.id, partial: partial.id, failed: failed.id, running: running.id, adviser: adviser.id, round: round.id };
  });
  afterAll(() => site.close());

  describe.each(LOOKS)('on %s', (_, look) => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await site.visit(look);
      await visit.signIn(ids.adviser);
    });
    afterAll(() => visit.context.close());

    it.each(['log', 'full', 'partial', 'failed', 'running', 'comment', 'sans-liste', 'sans-liste?cote=offres&raison=offer.full', 'tours', 'tours/1'] as const)('finds nothing wrong with %s', async (which) => {
      await visit.open(which === 'log' ? '/appariements' : `/appariements/${which in ids ? ids[which as keyof typeof ids] : which}`);
      for (const summary of await visit.page.locator('main summary').all()) await summary.click();
      if (!('javaScriptEnabled' in look)) expect(await visit.violations()).toEqual([]);
      expect(visit.errors.splice(0)).toEqual([]);
    });

    it('says the same in the plot, in its description and in the table', async () => {
      await visit.open(`/appariements/${ids.full}`);
      const [drawing, table] = [visit.page.locator('svg.load-plot'), visit.page.locator('table', { hasText: 'Offres, en comptant la foule' })];
      expect(await drawing.locator('desc').textContent()).toMatch(/aucune : 130 offres, contre 2\s690.*200 et plus : 0 offres, contre 60\./u);
      expect(await table.textContent()).toMatch(/aucune1302\s690/u);
      expect((await drawing.locator('text.load-number').allTextContents()).slice(0, 2)).toEqual(['130', expect.stringMatching(/2\s690/u)]);
    });
  });

  it('says what a run brings, what failed and what goes on, and leads from a reason to those it concerns', async () => {
    const visit = await site.visit({ viewport: DESK });
    await visit.signIn(ids.adviser);
    const textOf = async (path: string): Promise<string> => {
      await visit.open(path);
      return (await visit.page.locator('main').innerText()).replace(/\s+/gu, ' ');
    };
    expect(await textOf(`/appariements/${ids.full}`)).toMatch(/7 189 contrats attendus de ces listes, contre 4 560 .* 58 % de plus.*39 listes, contre 441.*0,2 % des personnes y perdent[^]*1 conseiller, 1 liste ouverte en 1 lecture/);
    expect(await textOf(`/appariements/${ids.failed}`)).toContain('il n’a rien changé');
    expect(await textOf(`/appariements/${ids.running}`)).toContain('est en cours');
    await visit.open(`/appariements/${ids.full}`);
    await visit.page.getByRole('link', { name: /trop long|à portée/ }).first().click();
    expect(visit.page.url()).toMatch(/sans-liste\?cote=personnes&raison=reach\.nothing/);
    await visit.open('/appariements/tours');
    await visit.page.getByRole('link', { name: `Tour final n° ${ids.round}` }).click();
    expect(await visit.page.locator('main').innerText()).toMatch(/Qui avec qui[^]*Les places[^]*Vérifier le tirage[^]*Graine de la loterie/);
    await visit.open('/appariements/sans-liste');
    expect(await visit.page.locator('main').innerText()).toContain('Théo Marchand');
    await visit.context.close();
  });
});
