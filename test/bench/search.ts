import { ANONYMOUS } from '../../src/accounts/viewer.js';
import { ensureDemoRegion } from '../../src/demo/ensure-demo.js';
import { ENTITIES } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { ReferenceService } from '../../src/reference/reference.service.js';
import { offerFilters } from '../../src/search/offer-filters.js';
import { askedQuestion, retrievalOf } from '../../src/search/question.js';
import { askedPlace } from '../../src/search/asked-place.js';
import { OFFER_FACETS, offerSearchSchema } from '../../src/search/offer-search.schema.js';
import { referenceFacts } from '../../src/search/reference-facts.js';
import { lexiconOf } from '../../src/search/understanding/lexicon.js';
import { understand } from '../../src/search/understanding/understand.js';
import type { Retrieval, SearchDocument } from '../../src/search/engines/search-engine.js';
import { DataSource } from 'typeorm';
import { gradedOf } from '../support/judged/judge.js';
import { handMadeDocuments } from '../support/judged/hand-made-documents.js';
import { postgresEngine, searchKit, type SearchKit } from '../support/search/search-kit.js';
import type { Bench, BenchResult, Figure } from './bench-result.js';
import { BareSelect } from './search/bare-select.js';
import { PlainPostgres } from './search/plain-postgres.js';
import { idsOf, qualityOf } from './search/quality.js';
import { QUERY_MIX } from './search/query-mix.js';
import { quantile, timesInTurn } from './search/times.js';

/** The day of the judged set. */
const TODAY = '2026-11-24';
const [WARM_UP, ROUNDS] = [10, 25];

/** Searching offers: how good the answers are on the judged set, and what a whole answer costs beside a bare select. */
export const run: Bench = async ({ scale, databaseUrl, note }) => {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { entities: ENTITIES, migrations: [] })).initialize();
  try {
    await ensureDemoRegion(dataSource, { seed: 1, scale, today: TODAY }, note);
    const kit = searchKit(dataSource, postgresEngine(dataSource));
    const [report] = await kit.rebuild.rebuildAll(note);
    const figures: BenchResult['figures'] = { 'postgres.rebuildSeconds': { value: report!.seconds, unit: 's' } };
    note('Timing the mix…');
    Object.assign(figures, await speed(dataSource, kit));
    note('Judging…');
    return { figures: { ...figures, ...(await quality(dataSource, kit)) } };
  } finally {
    await dataSource.destroy();
  }
};

async function speed(dataSource: DataSource, kit: SearchKit): Promise<Record<string, Figure>> {
  await dataSource.query('ANALYZE');
  const bare = new BareSelect(dataSource, sectors());
  const ours: number[] = [];
  const floor: number[] = [];
  for (const address of QUERY_MIX) {
    const [query, retrieval] = [offerSearchSchema.parse(address), retrievalFor(address)];
    const ways = { ours: () => kit.search.searchOffers(query, ANONYMOUS), bare: () => bare.run(retrieval) };
    await timesInTurn(WARM_UP, ways);
    const times = await timesInTurn(ROUNDS, ways);
    ours.push(...times.ours);
    floor.push(...times.bare);
  }
  return {
    'postgres.medianVsBareSelect': { value: quantile(ours, 0.5) / quantile(floor, 0.5), unit: 'times' },
    'postgres.p95VsBareSelect': { value: quantile(ours, 0.95) / quantile(floor, 0.95), unit: 'times' },
    'postgres.medianMs': { value: quantile(ours, 0.5), unit: 'ms' },
    'postgres.bareSelectMs': { value: quantile(floor, 0.5), unit: 'ms' },
  };
}

/** What the engine is asked for an address: the bare select has the same filters. */
function retrievalFor(address: Readonly<Record<string, string>>): Retrieval {
  const lexicon = lexiconOf(new ReferenceService().tables);
  const query = offerSearchSchema.parse(address);
  const question = askedQuestion(query, understand(lexicon, query.text), askedPlace(query.place, lexicon), lexicon);
  return retrievalOf(question, offerFilters(question, TODAY), OFFER_FACETS);
}

async function quality(dataSource: DataSource, kit: SearchKit): Promise<Record<string, Figure>> {
  const reference = new ReferenceService();
  const commune = (insee: string): ReturnType<ReferenceService['commune']> => reference.commune(insee);
  const handMade = handMadeDocuments(TODAY, referenceFacts(reference.tables), commune);
  const documents: SearchDocument[] = handMade.map(({ document }) => document);
  await kit.engines.first.index('offers', documents);
  const offers = handMade.map(({ graded }) => graded);
  for await (const page of kit.sources.all[0]!.pages()) {
    offers.push(...page.map(gradedOf));
    documents.push(...page);
  }
  const plain = new PlainPostgres(dataSource);
  await plain.fill(documents.map(({ id, texts }) => ({ id, text: `${texts.title} ${texts.name} ${texts.body}` })));
  const [own, bare] = [await qualityOf(idsOf(kit.search), offers, commune), await qualityOf((text) => plain.search(text), offers, commune)];
  return {
    'postgres.ndcgHeldOut': { value: own.heldOut, unit: 'nDCG@10' },
    'postgres.ndcgTuned': { value: own.tuned, unit: 'nDCG@10' },
    'postgres.ndcgPlain': { value: bare.heldOut, unit: 'nDCG@10' },
    'postgres.emptyAnswers': { value: own.empty, unit: 'share' },
    'postgres.emptyAnswersPlain': { value: bare.empty, unit: 'share' },
    'postgres.nonsenseFound': { value: own.nonsenseFound, unit: 'share' },
  };
}

function sectors(): string[] {
  return referenceFacts(new ReferenceService().tables).sectors.map(({ slug }) => slug);
}
