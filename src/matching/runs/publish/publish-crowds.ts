import type { EntityManager } from 'typeorm';
import type { StandingEntry, StandingSession } from '../../assignment/answers/standing.js';

/** Writes who would take the places of each session. `isWhole`: of no other session of the region is anything known any more. */
export async function publishCrowds(manager: EntityManager, crowds: ReadonlyMap<number, StandingSession>, region: string, isWhole: boolean): Promise<void> {
  const ids = [...crowds.keys()];
  if (isWhole) await manager.query('DELETE FROM session_crowd WHERE region = $1 AND NOT (session_id = ANY ($2))', [region, ids]);
  if (ids.length === 0) return;
  await manager.query(
    `INSERT INTO session_crowd AS standing (session_id, region, taken, worth) SELECT id, $4, taken, worth FROM unnest($1::int[], $2::float8[], $3::float8[]) AS fresh(id, taken, worth)
     ON CONFLICT (session_id) DO UPDATE SET region = EXCLUDED.region, taken = EXCLUDED.taken, worth = EXCLUDED.worth
      WHERE (standing.region, standing.taken, standing.worth) <> (EXCLUDED.region, EXCLUDED.taken, EXCLUDED.worth)`,
    [ids, [...crowds.values()].map(({ taken }) => taken), [...crowds.values()].map(({ worth }) => worth), region],
  );
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
