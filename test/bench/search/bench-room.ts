import type { DataSource } from 'typeorm';
import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { ReferenceService } from '../../../src/reference/reference.service.js';
import { askedPlace } from '../../../src/search/asked-place.js';
import type { Retrieval, SearchDocument, SearchEngine } from '../../../src/search/engines/search-engine.js';
import { offerFilters } from '../../../src/search/offer-filters.js';
import { OFFER_FACETS, offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import { askedQuestion, retrievalOf } from '../../../src/search/question.js';
import { referenceFacts } from '../../../src/search/reference-facts.js';
import { lexiconOf } from '../../../src/search/understanding/lexicon.js';
import { understand } from '../../../src/search/understanding/understand.js';
import { handMadeDocuments } from '../../support/judged/hand-made-documents.js';
import { gradedOf } from '../../support/judged/judge.js';
import type { GradedOffer } from '../../support/judged/grade.js';
import { searchKit, type SearchKit } from '../../support/search/search-kit.js';
import type { Address } from './query-mix.js';

/** The day of the judged set. */
export const TODAY = '2026-11-24';

/** What the parts of the bench work with, for one engine. */
export interface BenchRoom {
  engine: SearchEngine;
  kit: SearchKit;
  /** All offers of the region and those made by hand, as the index holds them. */
  documents: readonly SearchDocument[];
  graded: readonly GradedOffer[];
}

const reference = new ReferenceService();
export const commune = (insee: string): ReturnType<ReferenceService['commune']> => reference.commune(insee);
export const sectorSlugs = (): string[] => referenceFacts(reference.tables).sectors.map(({ slug }) => slug);

/** Fills the indexes of an engine, hand-made offers among them; says how long the filling of the offers from the database took. */
export async function openRoom(dataSource: DataSource, engine: SearchEngine): Promise<{ room: BenchRoom; seconds: number }> {
  const kit = searchKit(dataSource, engine);
  const offers = kit.sources.all[0]!;
  const [report] = await kit.rebuild.rebuildAll(() => undefined);
  const documents: SearchDocument[] = [];
  for await (const page of offers.pages()) documents.push(...page);
  const handMade = handMadeDocuments(TODAY, referenceFacts(reference.tables), commune);
  await engine.index('offers', handMade.map(({ document }) => document));
  return { seconds: report!.seconds, room: { engine, kit, documents: [...documents, ...handMade.map(({ document }) => document)], graded: [...documents.map(gradedOf), ...handMade.map(({ graded }) => graded)] } };
}

/** One whole answer. */
export function answer(room: BenchRoom, address: Address): Promise<unknown> {
  return room.kit.search.searchOffers(offerSearchSchema.parse(address), ANONYMOUS);
}

/** What the engine is asked for an address. */
export function retrievalFor(address: Address): Retrieval {
  const lexicon = lexiconOf(reference.tables);
  const query = offerSearchSchema.parse(address);
  const question = askedQuestion(query, understand(lexicon, query.text), askedPlace(query.place, lexicon), lexicon);
  return retrievalOf(question, offerFilters(question, TODAY), OFFER_FACETS);
}
