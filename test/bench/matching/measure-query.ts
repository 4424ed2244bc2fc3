import type { PoolClient } from 'pg';
import { marketOf, type MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { everyPair, generatePairs } from '../../../src/matching/assignment/pairs/generate-pairs.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { CONTRACT_KINDS } from '../../../src/shared/contract-kind.js';
import type { Figure } from '../bench-result.js';
import { median, timed, withClient, type MeasuredRegion } from './measured-region.js';
import { makeQueryTables } from './query-tables.js';

const SAMPLE = 300;
const ROUNDS = 3;

const kind = (name: (typeof CONTRACT_KINDS)[number]): number => CONTRACT_KINDS.indexOf(name);

/** The offers that no rule refuses to one candidate: what the rules say, as one query. Who was asked before is asked by a prepared plan. */
const FEASIBLE = `
  SELECT o.id FROM query.candidate c CROSS JOIN LATERAL unnest(c.trades) AS wished(trade)
    JOIN query.offer o ON o.trade = wished.trade AND o.place <@ circle(point(c.x, c.y), c.firm_metres)
   WHERE c.id = $1 AND c.kinds & (1 << o.kind) <> 0 AND (c.licence OR NOT o.licence)
     AND CASE o.kind
       WHEN ${kind('apprenticeship')} THEN o.starts BETWEEN c.apprentice_first AND c.apprentice_last
       WHEN ${kind('professionalisation')} THEN o.starts BETWEEN c.professional_first AND c.professional_last
         AND (o.length_class < 2 OR c.job_seeker OR (o.starts < c.birthday26 AND c.level < 3))
       ELSE true END
     AND (o.kind NOT IN (${kind('apprenticeship')}, ${kind('professionalisation')}) OR EXISTS (
       SELECT FROM query.session s WHERE s.trade = o.trade AND s.starts BETWEEN o.window_first AND o.window_last AND s.level <= c.highest
          AND (o.rncp IS NULL OR s.rncp = o.rncp) AND (o.level IS NULL OR s.level = o.level) AND s.place <@ circle(point(c.x, c.y), c.site_metres)))
     AND NOT EXISTS (SELECT FROM query.said WHERE candidate = c.id AND offer = o.id)`;

/** The feasible pairs of a region by one query a candidate (a sample of them, scaled up), beside columns and pairs of all by the engine; in turn. */
export async function measureQuery({ dataSource, facts, note }: MeasuredRegion): Promise<Record<string, Figure>> {
  const sample = sampleOf(facts);
  const found = new Map<number, Set<number>>();
  const engine: number[] = [];
  const query: number[] = [];
  await withClient(dataSource, async (client) => {
    await makeQueryTables(client, marketOf(facts, processReference()), facts);
    for (let round = 1; round <= ROUNDS; round++) {
      note(`Feasible pairs by one query a candidate, ${sample.candidates.length} of them (${round} of ${ROUNDS})…`);
      query.push(((await timed(() => askForAll(client, sample, found))) * facts.candidates.length) / sample.candidates.length);
      engine.push(await timed(() => generatePairs(marketOf(facts, processReference()))));
    }
  });
  return {
    vsQueryPerCandidate: { value: median(query.map((own, round) => own / engine[round]!)), unit: 'times' },
    querySample: { value: sample.candidates.length, unit: 'candidates' }, queryAgreement: { value: agreement(sample, found), unit: 'of their pairs' },
    querySeconds: { value: median(query) / 1000, unit: 's' }, pairsSeconds: { value: median(engine) / 1000, unit: 's' },
  };
}

/** Every nth candidate. */
function sampleOf(facts: MarketFacts): MarketFacts {
  const step = Math.max(1, Math.floor(facts.candidates.length / SAMPLE));
  return { ...facts, candidates: facts.candidates.filter((_, at) => at % step === 0).slice(0, SAMPLE), said: [] };
}

async function askForAll(client: PoolClient, { candidates }: MarketFacts, found: Map<number, Set<number>>): Promise<void> {
  for (const { id } of candidates) {
    const { rows } = await client.query<[number]>({ name: 'feasible', text: FEASIBLE, values: [id], rowMode: 'array' });
    found.set(id, new Set(rows.map(([offer]) => offer)));
  }
}

/** Share of the pairs found by either way that both found, 0–1. */
function agreement(sample: MarketFacts, found: ReadonlyMap<number, Set<number>>): number {
  const market = marketOf(sample, processReference());
  const { pairs } = everyPair(market);
  let both = 0;
  for (let i = 0; i < market.candidates.count; i++) {
    const own = found.get(market.candidates.id[i]!)!;
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) both += Number(own.has(market.offers.id[pairs.offer[pair]!]!));
  }
  const asked = [...found.values()].reduce((sum, { size }) => sum + size, 0);
  return both / Math.max(1, asked + pairs.count - both);
}
