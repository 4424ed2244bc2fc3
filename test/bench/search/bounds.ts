import type { Bounds } from '../bench-result.js';

const EITHER: Bounds = {
  ndcgHeldOut: { atLeast: 0.92 }, ndcgAbovePlain: { atLeast: 0.15 }, emptyAnswers: { atMost: 0.01 }, nonsenseFound: { atMost: 0 }, medianVsBareRoute: { atMost: 1.5 }, p95VsBareRoute: { atMost: 1.8 },
  growth10xRadius: { atMost: 10 }, indexingVsEngine: { atLeast: 0.8 }, visibleP95Ms: { atMost: 2_000 }, hundredClientsErrors: { atMost: 0 },
};

/** What searching has to bring and may cost at `region`, by key. */
export const SEARCH_BOUNDS: Bounds = {
  ...of('postgres', { ...EITHER, growth10x: { atMost: 10 } }), ...of('meilisearch', { ...EITHER, growth10x: { atMost: 3 }, vsPlainClient: { atLeast: 1 } }), ndcgBetweenEngines: { atMost: 0.02 },
};

function of(engine: string, bounds: Bounds): Bounds {
  return Object.fromEntries(Object.entries(bounds).map(([key, bound]) => [`${engine}.${key}`, bound]));
}
