import type { Meilisearch } from 'meilisearch';
import type { IndexDefinition, Retrieval, Retrieved, Tier } from '../search-engine.js';
import { inOrder, mergeAnswers, tierTotals, type PlannedAnswer, type QueryAnswer } from './merge-answers.js';
import { planQueries, tierRules, type PlannedQuery, type Slice } from './queries.js';
import { slicesOf } from './slices.js';

/** Most hits with all remaining words that a later window can tell from the others. */
const MOST_WITH_WORDS = 5_000;

/** One search of one index: as a rule one request, two for windows after the first. */
export class MeiliSearch {
  constructor(
    private readonly client: Meilisearch,
    private readonly definition: IndexDefinition,
    private readonly uid: string,
  ) {}

  async retrieve(retrieval: Retrieval, bySpelling: boolean): Promise<Retrieved> {
    if (retrieval.sort !== 'relevance') return this.sorted({ ...retrieval, askedWords: [] }, bySpelling);
    return retrieval.offset === 0 ? this.firstWindow(retrieval, bySpelling) : this.laterWindow(retrieval, bySpelling);
  }

  private async firstWindow(retrieval: Retrieval, bySpelling: boolean): Promise<Retrieved> {
    const answers = await this.ask(planQueries(retrieval, this.definition, this.uid, bySpelling, () => ({ offset: 0, limit: retrieval.size })));
    const merged = mergeAnswers(answers, retrieval);
    return { ...merged, hits: merged.hits.slice(0, retrieval.size) };
  }

  /** Where a tier ends is known only once all are counted. */
  private async laterWindow(retrieval: Retrieval, bySpelling: boolean): Promise<Retrieved> {
    const counting = planQueries(retrieval, this.definition, this.uid, bySpelling, (tier) => ({ offset: 0, limit: tier === 'askedWithWords' ? MOST_WITH_WORDS : 0 }));
    const counted = await this.ask(counting.map((planned) => (planned.tier === 'askedWithWords' ? { ...planned, query: { ...planned.query, attributesToRetrieve: ['id'] } } : planned)));
    const withWords = counted.filter(({ tier }) => tier === 'askedWithWords').flatMap(({ answer }) => answer.hits.map(({ id }) => id as number));
    const slices = slicesOf(tierTotals(counted), retrieval.offset, retrieval.size);
    const hits = await this.ask(planQueries({ ...retrieval, facets: [] }, this.definition, this.uid, bySpelling, slices, withWords));
    return { ...mergeAnswers(counted, retrieval), hits: mergeAnswers(hits, retrieval).hits };
  }

  /** A sort goes over all tiers: each gives as many as may stand on the page. */
  private async sorted(retrieval: Retrieval, bySpelling: boolean): Promise<Retrieved> {
    const isAlone = tierRules(retrieval, bySpelling).length === 1;
    const slice: Slice = isAlone ? { offset: retrieval.offset, limit: retrieval.size } : { offset: 0, limit: retrieval.offset + retrieval.size };
    const answers = await this.ask(planQueries(retrieval, this.definition, this.uid, bySpelling, (_tier: Tier) => slice));
    const merged = mergeAnswers(answers, retrieval);
    const hits = isAlone ? merged.hits : inOrder(answers, retrieval, this.definition).slice(retrieval.offset, retrieval.offset + retrieval.size);
    return { ...merged, hits };
  }

  private async ask(planned: readonly PlannedQuery[]): Promise<PlannedAnswer[]> {
    const { results } = await this.client.multiSearch({ queries: planned.map(({ query }) => query) });
    return planned.map((plan, at) => ({ ...plan, answer: results[at] as unknown as QueryAnswer }));
  }
}
