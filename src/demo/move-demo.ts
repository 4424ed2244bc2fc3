import type { QueryRunner } from 'typeorm';
import type { CalendarDate } from '../shared/calendar-date.js';
import { addDays } from '../shared/calendar-date.js';
import { movedAvailability, movedStart, movedWithTime, type Move } from './moved-dates.js';

/** Moves the open dates of the invented rows, in the runner's transaction; what people entered keeps its dates. */
export async function moveDemo(runner: QueryRunner, move: Move): Promise<void> {
  await moveOffers(runner, move);
  await moveSessions(runner, move);
  await moveCandidates(runner, move);
}

interface OfferDates {
  id: number;
  startsOn: CalendarDate;
  publishedOn: CalendarDate;
  expiresOn: CalendarDate;
}

async function moveOffers(runner: QueryRunner, move: Move): Promise<void> {
  const rows: OfferDates[] = await runner.query(`
    SELECT id, starts_on AS "startsOn", published_on AS "publishedOn", expires_on AS "expiresOn" FROM offer WHERE invented AND status <> 'closed' AND starts_on IS NOT NULL`);
  await runner.query(
    `UPDATE offer SET starts_on = moved.starts_on, published_on = moved.published_on, expires_on = moved.expires_on, version = version + 1, updated_at = now()
     FROM unnest($1::int[], $2::date[], $3::date[], $4::date[]) AS moved (id, starts_on, published_on, expires_on) WHERE offer.id = moved.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ startsOn }) => movedStart(startsOn, move)),
      rows.map(({ publishedOn }) => movedWithTime(publishedOn, move)),
      rows.map(({ expiresOn }) => movedWithTime(expiresOn, move)),
    ],
  );
}

interface SessionDate {
  id: number;
  programmeId: number;
  startsOn: CalendarDate;
}

async function moveSessions(runner: QueryRunner, move: Move): Promise<void> {
  const rows: SessionDate[] = await runner.query(`
    SELECT training_session.id, programme_id AS "programmeId", starts_on AS "startsOn" FROM training_session JOIN programme ON programme.id = programme_id WHERE invented ORDER BY starts_on, id`);
  const moved = withoutClash(rows, move);
  const ids = moved.map(({ id }) => id);
  // A programme has one session a day: step aside first, so that no row passes over the place of another.
  await runner.query(`UPDATE training_session SET starts_on = starts_on + 36525 WHERE id = ANY($1)`, [ids]);
  await runner.query(
    `UPDATE training_session SET starts_on = moved.starts_on, version = version + 1, updated_at = now()
     FROM unnest($1::int[], $2::date[]) AS moved (id, starts_on) WHERE training_session.id = moved.id`,
    [ids, moved.map(({ startsOn }) => startsOn)],
  );
}

/** The sessions that move, with their new days; where a programme would have two on one day, the later one starts a week after. */
export function withoutClash(rows: readonly SessionDate[], move: Move): SessionDate[] {
  const targets = rows.map((row) => ({ ...row, startsOn: movedStart(row.startsOn, move) }));
  const stays = targets.filter((target, index) => target.startsOn === rows[index]?.startsOn);
  const taken = new Set(stays.map(keyOf));
  return targets
    .filter((target) => !stays.includes(target))
    .map((target) => {
      let free = target;
      while (taken.has(keyOf(free))) free = { ...free, startsOn: addDays(free.startsOn, 7) };
      taken.add(keyOf(free));
      return free;
    });
}

function keyOf({ programmeId, startsOn }: SessionDate): string {
  return `${programmeId} ${startsOn}`;
}

async function moveCandidates(runner: QueryRunner, move: Move): Promise<void> {
  const rows: { id: number; availableFrom: CalendarDate }[] = await runner.query(`SELECT id, available_from AS "availableFrom" FROM candidate WHERE invented AND status = 'active'`);
  await runner.query(
    `UPDATE candidate SET available_from = moved.available_from, version = version + 1, updated_at = now()
     FROM unnest($1::int[], $2::date[]) AS moved (id, available_from) WHERE candidate.id = moved.id`,
    [rows.map(({ id }) => id), rows.map(({ availableFrom }) => movedAvailability(availableFrom, move))],
  );
}
