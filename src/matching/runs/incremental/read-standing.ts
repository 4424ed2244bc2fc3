import type { PoolClient } from 'pg';
import type { Standing, StandingEntry, StandingList, StandingSession } from '../../assignment/answers/standing.js';
import { readRows, type Row } from '../snapshot/stream-rows.js';

const ENTRIES = `
  SELECT candidate_id, offer_id, coalesce(session_id, 0), rank, u, p, seat_chance, place_chance
    FROM list_entry WHERE offer_id = ANY ($1) OR candidate_id = ANY ($2) ORDER BY candidate_id, rank`;

const LISTS = 'SELECT candidate_id, omega, missed, chance, plain_chance, last_score FROM candidate_outcome WHERE candidate_id = ANY ($1)';

const LENGTHS = 'SELECT candidate_id, count(*)::int FROM list_entry WHERE candidate_id = ANY ($1) GROUP BY candidate_id';

const SESSIONS = 'SELECT session_id, taken, worth FROM session_crowd WHERE session_id = ANY ($1)';

/** Reads what stands: entries of these offers and of these candidates' lists, with what their lists are worth and the crowds of these sessions. */
export class StandingReader {
  constructor(private readonly client: PoolClient) {}

  async entries(offerIds: readonly number[], candidateIds: readonly number[] = []): Promise<StandingEntry[]> {
    const rows = await this.rows(ENTRIES, [offerIds, candidateIds]);
    return rows.map((row) => {
      const [candidateId, offerId, sessionId, rank, u, p, seat, place] = row as number[];
      return { candidateId, offerId, sessionId, rank, u, p, seatChance: seat! / 255, placeChance: place! / 255 } as StandingEntry;
    });
  }

  /** `counted`: whose length is wanted; that of the others is left at 1. */
  async lists(candidateIds: readonly number[], counted: readonly number[]): Promise<Map<number, StandingList>> {
    const lengths = new Map((await this.rows(LENGTHS, [counted])) as [number, number][]);
    const rows = await this.rows(LISTS, [candidateIds]);
    return new Map(rows.map((row) => {
      const [id, omega, missed, chance, plainChance, lastScore] = row as number[];
      return [id!, { omega, missed, chance, plainChance, lastScore, length: lengths.get(id!) ?? 1 } as StandingList];
    }));
  }

  async sessions(ids: readonly number[]): Promise<Standing['sessions']> {
    const rows = await this.rows(SESSIONS, [ids]);
    return new Map(rows.map((row) => {
      const [id, taken, worth] = row as number[];
      return [id!, { taken, worth } as StandingSession];
    }));
  }

  private rows(text: string, values: readonly unknown[]): Promise<Row[]> {
    return readRows(this.client, text, values);
  }
}
