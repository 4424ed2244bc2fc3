import type { PoolClient } from 'pg';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { marketOf } from '../assignment/columns/market.js';
import { offersWithout } from '../assignment/lists/without-list.js';
import { generatePairs } from '../assignment/pairs/generate-pairs.js';
import type { MarketReference } from '../facts/market-reference.js';
import { SITE_LIMIT_AT_LEAST_KM, SITE_LIMIT_FACTOR } from '../rules/limits.js';
import type { Dirty, DirtySubject } from './dirty-set.js';
import { readSnapshot } from './snapshot/read-snapshot.js';

export interface Touched {
  /** Whose lists must be made anew. */
  candidateIds: number[];
  /** Offers that changed, with the offers of the same establishments: their seats hang together. */
  offerIds: number[];
  /** Of these, the open ones: why one would stand in no list, if it did not. */
  offersWithout: Map<number, string>;
}

/** A place, the trades that lead there, and how far people go to it: `factor` times what they go to work, `atLeast` kilometres. */
interface Pull {
  latitude: number;
  longitude: number;
  trades: string[];
  factor: number;
  atLeast: number;
}

/** Finds whom a few changes touch, reading only what lies around them. */
export class TouchedCandidates {
  constructor(
    private readonly client: PoolClient,
    private readonly today: CalendarDate,
    private readonly reference: MarketReference,
  ) {}

  async find(dirty: readonly Dirty[]): Promise<Touched> {
    const ids = (subject: DirtySubject): number[] => dirty.filter((one) => one.subject === subject).map(({ id }) => id);
    const candidates = new Set(ids('candidate'));
    const offerIds = await this.withSiblings(ids('offer'));
    const offersWithout = await this.addThoseOfOffers(offerIds, candidates);
    await this.addThoseOfSessions(ids('session'), ids('programme'), candidates);
    return { candidateIds: [...candidates].sort((a, b) => a - b), offerIds, offersWithout };
  }

  private async withSiblings(ids: readonly number[]): Promise<number[]> {
    return this.ids('SELECT id FROM offer WHERE id = ANY ($1) OR establishment_id IN (SELECT establishment_id FROM offer WHERE id = ANY ($1)) ORDER BY id', [ids]);
  }

  /** Those whose list an offer stands in, and those it is feasible for now. */
  private async addThoseOfOffers(offerIds: readonly number[], candidates: Set<number>): Promise<Map<number, string>> {
    if (offerIds.length === 0) return new Map();
    for (const id of await this.ids('SELECT DISTINCT candidate_id AS id FROM list_entry WHERE offer_id = ANY ($1)', [offerIds])) candidates.add(id);
    const { offers } = await readSnapshot(this.client, this.today, { candidateIds: [], offerIds, related: this.reference.related });
    const pulls = offers.map(({ place, occupationCode }) => ({ ...place!, trades: this.tradesAround([occupationCode], true), factor: 1, atLeast: 0 }));
    const around = await this.around(pulls);
    const pinned = await this.ids("SELECT candidate_id AS id FROM pair_fact WHERE kind = 'pin' AND offer_id = ANY ($1)", [offerIds]);
    const facts = await readSnapshot(this.client, this.today, { candidateIds: [...new Set([...around, ...pinned])], offerIds, related: this.reference.related });
    const market = marketOf(facts, this.reference);
    const generated = generatePairs(market);
    generated.feasibleOfCandidate.forEach((count, row) => count > 0 && candidates.add(market.candidates.id[row]!));
    const without = offersWithout(market, generated, new Int32Array(market.offers.count));
    return new Map(without.map(({ row, reason }) => [market.offers.id[row]!, reason]));
  }

  /** Those whose list names the session, and those it may serve. */
  private async addThoseOfSessions(sessionIds: readonly number[], programmeIds: readonly number[], candidates: Set<number>): Promise<void> {
    if (sessionIds.length + programmeIds.length === 0) return;
    const listed = 'SELECT DISTINCT candidate_id AS id FROM list_entry JOIN training_session s ON s.id = session_id WHERE s.id = ANY ($1) OR s.programme_id = ANY ($2)';
    for (const id of await this.ids(listed, [sessionIds, programmeIds])) candidates.add(id);
    const { rows } = await this.client.query<{ latitude: number; longitude: number; codes: string[] }>(
      `SELECT DISTINCT t.latitude, t.longitude, p.occupation_codes AS codes FROM programme p JOIN training_site t ON t.id = p.site_id
        WHERE p.id = ANY ($2) OR p.id IN (SELECT programme_id FROM training_session WHERE id = ANY ($1))`,
      [sessionIds, programmeIds],
    );
    const pulls = rows.map(({ latitude, longitude, codes }) => {
      const served = this.tradesAround(codes, false);
      return { latitude, longitude, trades: this.tradesAround(served, true), factor: SITE_LIMIT_FACTOR, atLeast: SITE_LIMIT_AT_LEAST_KM };
    });
    for (const id of await this.around(pulls)) candidates.add(id);
  }

  /** Trades related to any of these; the near ones too, or only the same and the siblings. */
  private tradesAround(codes: readonly string[], withNear: boolean): string[] {
    const { related } = this.reference;
    const found = codes.flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => withNear || relation !== 'near'));
    return [...new Set(found.map(({ index }) => related.codes[index]!))];
  }

  /** Candidates with a wish among the trades of a place that is not farther than they go. */
  private async around(pulls: readonly Pull[]): Promise<number[]> {
    if (pulls.length === 0) return [];
    return this.ids(
      `SELECT DISTINCT c.id FROM candidate c
         JOIN jsonb_to_recordset($1::jsonb) AS pull(latitude float8, longitude float8, trades text[], factor float8, "atLeast" float8)
           ON c.wishes && pull.trades
          AND abs(c.latitude - pull.latitude) * 111.4 <= greatest(c.max_km * pull.factor, pull."atLeast") + 1
          AND abs(c.longitude - pull.longitude) * 111.4 * cos(radians(pull.latitude)) <= greatest(c.max_km * pull.factor, pull."atLeast") * 1.03 + 1
        WHERE c.status = 'active' AND NOT c.opted_out`,
      [JSON.stringify(pulls)],
    );
  }

  private async ids(text: string, values: readonly unknown[]): Promise<number[]> {
    const { rows } = await this.client.query<{ id: number }>(text, [...values]);
    return rows.map(({ id }) => id);
  }
}
