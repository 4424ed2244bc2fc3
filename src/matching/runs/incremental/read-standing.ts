import type { PoolClient } from 'pg';
import type { StandingShortlist } from '../../assignment/answers/shortlists.js';
import type { Standing, StandingEntry, StandingList } from '../../assignment/answers/standing.js';
import { unpackShortlist } from '../publish/packed-shortlists.js';
import { readRows } from '../snapshot/stream-rows.js';
import { readNumbers, type NumberColumns } from './read-numbers.js';

const ENTRIES = `
  SELECT candidate_id, offer_id, coalesce(session_id, 0), rank, u, p, seat_chance, place_chance
    FROM list_entry WHERE offer_id = ANY ($1) OR candidate_id = ANY ($2) ORDER BY candidate_id, rank`;

const LISTS = 'SELECT candidate_id, omega, missed, chance, plain_chance, last_score FROM candidate_outcome WHERE candidate_id = ANY ($1)';

const LENGTHS = 'SELECT candidate_id, count(*)::int FROM list_entry WHERE candidate_id = ANY ($1) GROUP BY candidate_id';

const SESSIONS = 'SELECT session_id, taken, worth FROM session_crowd WHERE session_id = ANY ($1)';

const SHORTLISTS = 'SELECT candidate_id, packed FROM candidate_shortlist WHERE candidate_id = ANY ($1)';

/** Reads what stands: entries of these offers and of these candidates' lists, with what their lists are worth and the crowds of these sessions. */
export class StandingReader {
  constructor(private readonly client: PoolClient) {}

  async entries(offerIds: readonly number[], candidateIds: readonly number[] = []): Promise<StandingEntry[]> {
    const { count, columns: [candidate, offer, session, rank, u, p, seat, place] } = await this.columns(ENTRIES, [offerIds, candidateIds], 8);
    return Array.from({ length: count }, (_, at) => ({
      candidateId: candidate![at]!, offerId: offer![at]!, sessionId: session![at]!, rank: rank![at]!, u: u![at]!, p: p![at]!, seatChance: seat![at]! / 255, placeChance: place![at]! / 255,
    }));
  }

  /** `counted`: whose length is wanted; that of the others is left at 1. */
  async lists(candidateIds: readonly number[], counted: readonly number[]): Promise<Map<number, StandingList>> {
    const { columns: [listed, length] } = await this.columns(LENGTHS, [counted], 2);
    const lengths = new Map(listed!.map((id, at) => [id, length![at]!]));
    const { columns: [ids, omega, missed, chance, plainChance, lastScore] } = await this.columns(LISTS, [candidateIds], 6);
    return new Map(ids!.map((id, at) => [id, {
      omega: omega![at]!, missed: missed![at]!, chance: chance![at]!, plainChance: plainChance![at]!, lastScore: lastScore![at]!, length: lengths.get(id) ?? 1,
    }]));
  }

  async sessions(ids: readonly number[]): Promise<Standing['sessions']> {
    const { columns: [id, taken, worth] } = await this.columns(SESSIONS, [ids], 3);
    return new Map(id!.map((own, at) => [own, { taken: taken![at]!, worth: worth![at]! }]));
  }

  async shortlists(candidateIds: readonly number[]): Promise<Map<number, StandingShortlist>> {
    const rows = (await readRows(this.client, SHORTLISTS, [candidateIds])) as [number, Buffer][];
    return new Map(rows.map(([id, packed]) => [id, unpackShortlist(packed)]));
  }

  private columns(text: string, values: readonly unknown[], width: number): Promise<NumberColumns> {
    return readNumbers(this.client, text, values, width);
  }
}
