import type { PoolClient } from 'pg';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { MarketFacts, Saying } from '../../assignment/columns/market.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';
import { CANDIDATES_SQL, candidateOf } from './candidate-rows.js';
import { OFFERS_SQL, offerOf } from './offer-rows.js';
import { SAID_SQL, sayingOf } from './said-rows.js';
import { SESSIONS_SQL, sessionOf } from './session-rows.js';
import { collect, readRows, streamRows } from './stream-rows.js';

/** South, north, west, east, degrees. */
export type Box = readonly [number, number, number, number];

/** Which part of the land to read; what is not given is not limited. */
export interface SnapshotScope {
  /** Candidates, offers and sessions of one region, by the departments of their communes. */
  region?: string;
  candidateIds?: readonly number[];
  offerIds?: readonly number[];
  /** Trades of the offers. */
  trades?: readonly string[];
  box?: Box;
  /** Offers besides those trades and that box: what an adviser pinned. */
  besides?: readonly number[];
  /** The table of related trades: only sessions that serve the trades of the offers read, and these besides. */
  related?: RelatedOccupations;
  sessionIds?: readonly number[];
  /** Candidates who do not look and offers that are not open as well. */
  withInactive?: boolean;
}

/** Reads the facts of a region, or of another part of the land. The caller's transaction decides whether all is seen at one instant. */
export async function readSnapshot(client: PoolClient, today: CalendarDate, scope: SnapshotScope = {}): Promise<MarketFacts> {
  const { candidateIds = null, offerIds = null, trades = null, box = null, besides = [], withInactive = false, region = null } = scope;
  const rows = candidateIds === null ? streamRows : readRows;
  const candidates = candidateIds?.length === 0 ? [] : await collect(await rows(client, CANDIDATES_SQL, [candidateIds, withInactive, region]), candidateOf);
  const offers = offerIds?.length === 0 ? [] : await collect(await rows(client, OFFERS_SQL, [today, offerIds, trades, box, withInactive, besides, region]), offerOf);
  const served = scope.related === undefined ? null : servedTrades(offers, scope.related);
  const { sessionIds = [] } = scope;
  const sessions = served?.length === 0 && sessionIds.length === 0 ? [] : await collect(await rows(client, SESSIONS_SQL, [today, served, region, sessionIds]), sessionOf);
  const said = candidates.length === 0 || offers.length === 0 ? [] : await collect(await rows(client, SAID_SQL, [today, candidateIds]), sayingOf);
  return { candidates, offers, sessions, said: rowsOfSayings(said, candidates, offers) };
}

/** Trades that serve these, or that these serve: the same, or siblings. */
export function servedTrades(offers: readonly { occupationCode: string }[], related: RelatedOccupations): string[] {
  const trades = new Set(offers.map(({ occupationCode }) => related.indexOf(occupationCode)));
  const served = [...trades].flatMap((trade) => related.of(trade).filter(({ relation }) => relation !== 'near'));
  return [...new Set(served.map(({ index }) => related.codes[index]!))];
}

/** Sayings by row; those of candidates or offers that are not in the snapshot are left out. */
function rowsOfSayings(said: readonly { candidateId: number; offerId: number; bits: number }[], candidates: readonly { id: number }[], offers: readonly { id: number }[]): Saying[] {
  const candidateRows = new Map(candidates.map(({ id }, row) => [id, row]));
  const offerRows = new Map(offers.map(({ id }, row) => [id, row]));
  return said.flatMap(({ candidateId, offerId, bits }) => {
    const candidate = candidateRows.get(candidateId);
    const offer = offerRows.get(offerId);
    return candidate === undefined || offer === undefined ? [] : [{ candidate, offer, bits }];
  });
}
