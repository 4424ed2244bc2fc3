import type { Bounds } from '../bench-result.js';
import { named } from './named.js';

const EITHER: Bounds = {
  ndcgHeldOut: { atLeast: 0.92 }, ndcgAbovePlain: { atLeast: 0.15 }, emptyAnswers: { atMost: 0.01 }, nonsenseFound: { atMost: 0 }, medianVsBareRoute: { atMost: 1.5 }, p95VsBareRoute: { atMost: 1.8 },
  growth10xRadius: { atMost: 10 }, indexingVsEngine: { atLeast: 0.8 }, visibleP95Ms: { atMost: 2_000 }, hundredClientsErrors: { atMost: 0 },
};

/** What searching has to bring and may cost at `region`, by key. */
export const SEARCH_BOUNDS: Bounds = {
  ...named('postgres', { ...EITHER, growth10x: { atMost: 10 } }), ...named('meilisearch', { ...EITHER, growth10x: { atMost: 3 }, vsPlainClient: { atLeast: 1 } }), ndcgBetweenEngines: { atMost: 0.02 },
};
