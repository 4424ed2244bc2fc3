import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { modesOf, NOWHERE } from '../../../src/matching/assignment/columns/codes.js';
import { wishesOf, type Market, type MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { LENGTH_CLASS } from '../../../src/matching/assignment/columns/offer-columns.js';
import { MAX_MINUTES_TO_FIRM, MAX_MINUTES_TO_SITE } from '../../../src/matching/rules/limits.js';
import { REFUSE_MASK } from '../../../src/matching/rules/rule-table.js';
import { minutesByStep, STEP_METRES } from '../../../src/reference/travel/travel-time.js';

/**
 * What the rules ask, as plain columns with the indexes that suit them: trade and place (GiST) for offers, trade and start for sessions.
 * Places are metres on the flat map; how far one gets in the minutes allowed is a column of the candidate.
 */
const TABLES = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  DROP SCHEMA IF EXISTS query CASCADE;
  CREATE SCHEMA query;
  CREATE TABLE query.candidate (id int PRIMARY KEY, x float8, y float8, firm_metres float8, site_metres float8, trades int[], kinds int, licence bool, highest int,
    apprentice_first int, apprentice_last int, professional_first int, professional_last int, birthday26 int, level int, job_seeker bool);
  CREATE TABLE query.offer (id int PRIMARY KEY, trade int, place point, kind int, starts int, licence bool, length_class int, rncp text, level int, window_first int, window_last int);
  CREATE TABLE query.session (trade int, starts int, rncp text, level int, place point);
  CREATE TABLE query.said (candidate int, offer int, PRIMARY KEY (candidate, offer));`;

const INDEXES = `
  CREATE INDEX ON query.offer USING gist (trade, place);
  CREATE INDEX ON query.session (trade, starts);
  ANALYZE query.candidate; ANALYZE query.offer; ANALYZE query.session; ANALYZE query.said;`;

type Cell = number | string | boolean | null;

/** Fills a schema of its own with what one query a candidate needs to find their feasible pairs. */
export async function makeQueryTables(client: PoolClient, market: Market, facts: MarketFacts): Promise<void> {
  await client.query(TABLES);
  await copyRows(client, 'query.candidate', candidateRows(market));
  await copyRows(client, 'query.offer', offerRows(market, facts));
  await copyRows(client, 'query.session', sessionRows(market, facts));
  await client.query(INDEXES);
}

function* candidateRows({ candidates: c, reference }: Market): Generator<Cell[]> {
  for (let i = 0; i < c.count; i++) {
    const trades = wishesOf(c, i).flatMap((wish) => reference.related.of(wish).map(({ index }) => index));
    yield [
      c.id[i]!, c.x[i]!, c.y[i]!, reach(c.squaredFirmLimit[i]!, c.modes[i]!, MAX_MINUTES_TO_FIRM), reach(c.squaredSiteLimit[i]!, c.modes[i]!, MAX_MINUTES_TO_SITE),
      `{${[...new Set(trades)].join(',')}}`, c.kinds[i]!, c.licence[i] === 1, c.highestDiploma[i]!, c.apprenticeFirst[i]!, c.apprenticeLast[i]!, c.professionalFirst[i]!,
      c.professionalLast[i]!, c.birthday26[i]!, c.level[i]!, c.jobSeeker[i] === 1,
    ];
  }
}

/** Metres within both the limit and the minutes: the last whole metre that is allowed. */
function reach(squaredLimit: number, modes: number, mostMinutes: number): number {
  const beyond = minutesByStep(modesOf(modes)).findIndex((minutes) => minutes > mostMinutes);
  const byTime = beyond === -1 ? Infinity : beyond * STEP_METRES - 1e-6;
  return Math.min(Math.sqrt(squaredLimit), byTime);
}

/** Offers that no rule of their own refuses. */
function* offerRows({ offers: o }: Market, facts: MarketFacts): Generator<Cell[]> {
  for (let j = 0; j < o.count; j++) {
    const terms = o.terms[j]!;
    const isNeverFeasible = (o.termsTable.ownRules[terms]! & REFUSE_MASK) !== 0 || o.legalClass[j]! >> 4 === LENGTH_CLASS.never || o.x[j]! >= NOWHERE;
    if (isNeverFeasible) continue;
    const { rncp, targetLevel } = facts.offers[j]!;
    yield [
      o.id[j]!, o.occupation[j]!, `(${o.x[j]},${o.y[j]})`, o.kind[j]!, o.start[j]!, o.termsTable.licenceRequired[terms] === 1, o.legalClass[j]! >> 4, rncp,
      rncp === null && targetLevel !== 0 ? targetLevel : null, o.windowFirst[j]!, o.windowLast[j]!,
    ];
  }
}

/** A session for each trade that it serves. */
function* sessionRows({ sessions: s, reference: { related } }: Market, facts: MarketFacts): Generator<Cell[]> {
  for (const [at, { occupationCodes, rncp, level, freePlaces }] of facts.sessions.entries()) {
    const site = s.site[at + 1]!;
    const trades = occupationCodes.flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => relation !== 'near').map(({ index }) => index));
    if (freePlaces > 0) for (const trade of new Set(trades)) yield [trade, s.start[at + 1]!, rncp, level, `(${s.sites.x[site]},${s.sites.y[site]})`];
  }
}

async function copyRows(client: PoolClient, table: string, rows: Iterable<Cell[]>): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  const ended = once(copy, 'finish');
  for (const row of rows) copy.write(`${row.map((cell) => (cell === null ? '\\N' : cell === Infinity ? 'Infinity' : String(cell))).join('\t')}\n`);
  copy.end();
  await ended;
}
