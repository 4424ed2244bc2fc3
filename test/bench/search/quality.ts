import { ANONYMOUS } from '../../../src/accounts/viewer.js';
import { offerSearchSchema } from '../../../src/search/offer-search.schema.js';
import type { SearchService } from '../../../src/search/search.service.js';
import type { CommuneFact } from '../../../src/reference/reference-tables.js';
import { judge, meanNdcg, shareEmpty, type SearchIds } from '../../support/judged/judge.js';
import type { GradedOffer } from '../../support/judged/grade.js';
import { NONSENSE_QUERIES } from '../../support/judged/nonsense-queries.js';

export interface Quality {
  tuned: number;
  heldOut: number;
  empty: number;
  /** Nonsense that found something. */
  nonsenseFound: number;
}

/** How well a search does on the judged set. */
export async function qualityOf(search: SearchIds, offers: readonly GradedOffer[], commune: (insee: string) => CommuneFact | undefined): Promise<Quality> {
  const judgements = await judge(search, offers, commune);
  let nonsenseFound = 0;
  for (const text of NONSENSE_QUERIES) if ((await search(text)).length > 0) nonsenseFound++;
  return {
    tuned: meanNdcg(judgements.filter(({ query }) => !query.isHeldOut)),
    heldOut: meanNdcg(judgements.filter(({ query }) => query.isHeldOut)),
    empty: shareEmpty(judgements),
    nonsenseFound: nonsenseFound / NONSENSE_QUERIES.length,
  };
}

export function idsOf(service: SearchService): SearchIds {
  return async (text) => (await service.searchOffers(offerSearchSchema.parse({ text }), ANONYMOUS)).hits.map(({ id }) => id);
}
