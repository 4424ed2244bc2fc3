import type { EntityManager } from 'typeorm';
import type { StandingEntry, StandingSession } from '../../assignment/answers/standing.js';
import type { Market } from '../../assignment/columns/market.js';

/** Who would take a session's places, and with how many places and which start (days since 1970) that was counted. */
export interface SessionCrowd extends StandingSession {
  sessionId: number;
  places: number;
  startDay: number;
}

/** Of the sessions of a market for which `isWanted`. */
export function sessionCrowds({ sessions }: Market, crowdOf: (row: number) => StandingSession, isWanted: (id: number) => boolean = () => true): SessionCrowd[] {
  const rows = Array.from({ length: sessions.count - 1 }, (_, at) => at + 1).filter((row) => isWanted(sessions.id[row]!));
  return rows.map((row) => ({ sessionId: sessions.id[row]!, ...crowdOf(row), places: sessions.freePlaces[row]!, startDay: sessions.start[row]! }));
}

const REMOVE = 'DELETE FROM session_crowd WHERE CASE WHEN $3::int[] IS NULL THEN region = $1 ELSE session_id = ANY ($3) END AND NOT (session_id = ANY ($2))';

const VALUES = ['taken', 'worth', 'places', 'start_day'];

const ADD = `
  INSERT INTO session_crowd AS standing (session_id, ${VALUES.join(', ')}, region)
  SELECT fresh.*, $6 FROM unnest($1::int[], $2::float8[], $3::float8[], $4::int[], $5::int[]) AS fresh
  ON CONFLICT (session_id) DO UPDATE SET (${VALUES.join(', ')}, region) = (${VALUES.map((name) => `EXCLUDED.${name}`).join(', ')}, EXCLUDED.region)
   WHERE (${VALUES.map((name) => `standing.${name}`).join(', ')}, standing.region) <> (${VALUES.map((name) => `EXCLUDED.${name}`).join(', ')}, EXCLUDED.region)`;

/** Makes what is known of the crowds that of `fresh`, writing only what differs. `sessionIds`: of which the rows speak; null: of all of the region. */
export async function publishCrowds(manager: EntityManager, fresh: readonly SessionCrowd[], region: string, sessionIds: readonly number[] | null): Promise<void> {
  const ids = fresh.map(({ sessionId }) => sessionId);
  await manager.query(REMOVE, [region, ids, sessionIds]);
  const columns = (['taken', 'worth', 'places', 'startDay'] as const).map((name) => fresh.map((row) => row[name]));
  await manager.query(ADD, [ids, ...columns, region]);
}

/** An entry that stays where it is, with other chances that a seat and a place are left; both as bytes. */
export interface EntryChances extends Pick<StandingEntry, 'candidateId' | 'offerId'> {
  seatChance: number;
  placeChance: number;
}

export async function publishChances(manager: EntityManager, chances: readonly EntryChances[]): Promise<void> {
  if (chances.length === 0) return;
  const column = (name: keyof EntryChances): number[] => chances.map((row) => row[name]);
  await manager.query(
    `UPDATE list_entry standing SET seat_chance = fresh.seat, place_chance = fresh.place
       FROM unnest($1::int[], $2::int[], $3::smallint[], $4::smallint[]) AS fresh(candidate, offer, seat, place)
      WHERE candidate_id = fresh.candidate AND offer_id = fresh.offer`,
    [column('candidateId'), column('offerId'), column('seatChance'), column('placeChance')],
  );
}
