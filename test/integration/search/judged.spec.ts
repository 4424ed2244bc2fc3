import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { ensureDemoRegion } from '../../../src/demo/ensure-demo.js';
import { ReferenceService } from '../../../src/reference/reference.service.js';
import { offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import { referenceFacts } from '../../../src/search/reference-facts.js';
import type { GradedOffer } from '../../support/judged/grade.js';
import { handMadeDocuments } from '../../support/judged/hand-made-documents.js';
import { gradedOf, judge, meanNdcg, type Judgement } from '../../support/judged/judge.js';
import { JUDGED_QUERIES } from '../../support/judged/judged-queries.js';
import { NONSENSE_QUERIES } from '../../support/judged/nonsense-queries.js';
import { postgresEngine, searchKit, type SearchKit } from '../../support/search/search-kit.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const TODAY = '2026-11-24';

/** On the small region, so that a change of a weight is noticed at once; the figures at full size are those of the bench. */
describe('the judged set', () => {
  const reference = new ReferenceService();
  let database: TestDatabase;
  let kit: SearchKit;
  let judgements: Judgement[];
  const ids = async (text: string): Promise<number[]> => (await kit.search.searchOffers(offerSearchSchema.parse({ text }), ANONYMOUS)).hits.map(({ id }) => id);

  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureDemoRegion(database.dataSource, { seed: 1, scale: 'small', today: TODAY }, () => undefined);
    kit = searchKit(database.dataSource, postgresEngine(database.dataSource));
    await kit.rebuild.rebuildAll(() => undefined, { only: 'offers' });
    const commune = (insee: string): ReturnType<ReferenceService['commune']> => reference.commune(insee);
    const handMade = handMadeDocuments(TODAY, referenceFacts(reference.tables), commune);
    const graded: GradedOffer[] = handMade.map((made) => made.graded);
    for await (const page of kit.sources.all[0]!.pages()) graded.push(...page.map(gradedOf));
    await kit.engines.first.index('offers', handMade.map(({ document }) => document));
    judgements = await judge(ids, graded, commune);
  });
  afterAll(() => database.drop());

  it('has at least 150 queries, each once, a third of them kept apart', () => {
    const texts = JUDGED_QUERIES.map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(150);
    expect(new Set(texts).size).toBe(texts.length);
    expect(JUDGED_QUERIES.filter(({ isHeldOut }) => isHeldOut).length / texts.length).toBeCloseTo(1 / 3, 1);
  });

  it.each([true, false])('is answered well (kept apart from tuning: %s)', (isHeldOut) => {
    expect(meanNdcg(judgements.filter(({ query }) => query.isHeldOut === isHeldOut))).toBeGreaterThan(0.78);
  });

  it('leaves hardly a query without a hit, even where there are few offers', () => {
    expect(judgements.filter(({ isEmpty }) => isEmpty).length / judgements.length).toBeLessThan(0.04);
  });

  it.each(NONSENSE_QUERIES)('finds nothing for the nonsense %s', async (text) => expect(await ids(text)).toEqual([]));
});
