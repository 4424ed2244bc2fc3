import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import type { MarketReference } from '../facts/market-reference.js';
import { readSnapshot, servedTrades } from '../runs/snapshot/read-snapshot.js';
import { matchingErrors } from '../matching.errors.js';
import type { RoundKind } from './round-report.js';

export interface RoundQuestion {
  kind: RoundKind;
  receiverIds: readonly number[];
  /** Null: everybody who looks for a place. */
  candidateIds: readonly number[] | null;
}

export interface RoundFacts {
  facts: MarketFacts;
  /** By number of each offer or session chosen, how people call it. */
  labels: Map<number, string>;
}

interface Labelled {
  id: number;
  label: string;
}

const LABELS: Readonly<Record<RoundKind, string>> = {
  offers: `SELECT offer.id, concat_ws(' · ', offer.title, nullif(coalesce(establishment.name, offer.recruiter_name, ''), ''), nullif(offer.commune_name, '')) AS label
             FROM offer LEFT JOIN establishment ON establishment.id = offer.establishment_id WHERE offer.id = ANY ($1)`,
  sessions: `SELECT session.id, concat_ws(' · ', programme.title, site.commune_name, to_char(session.starts_on, 'DD/MM/YYYY')) AS label
               FROM training_session session JOIN programme ON programme.id = session.programme_id JOIN training_site site ON site.id = programme.site_id WHERE session.id = ANY ($1)`,
};

/** The facts of a final round, read as a run reads them, all seen at one instant. Throws `round.unknown` for a number that nothing bears. */
export async function readRound(source: DataSource, today: CalendarDate, { related }: MarketReference, question: RoundQuestion): Promise<RoundFacts> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    const { kind, receiverIds, candidateIds } = question;
    const labels = new Map((await runner.manager.query<Labelled[]>(LABELS[kind], [receiverIds])).map(({ id, label }) => [id, label]));
    refuseUnknown(kind === 'offers' ? 'offers' : 'sessions', receiverIds, labels);
    const known = await runner.manager.query<{ id: number }[]>('SELECT id FROM candidate WHERE id = ANY ($1)', [candidateIds ?? []]);
    refuseUnknown('candidates', candidateIds ?? [], new Map(known.map(({ id }) => [id, ''])));
    const people = candidateIds === null ? {} : { candidateIds };
    const facts = kind === 'offers' ? await readSnapshot(client, today, { ...people, offerIds: receiverIds, related }) : await ofSessions(client, today, { ...people, related }, receiverIds);
    await runner.commitTransaction();
    return { facts, labels };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Only the offers whose trade those sessions prepare for. */
async function ofSessions(client: PoolClient, today: CalendarDate, people: { candidateIds?: readonly number[]; related: MarketReference['related'] }, sessionIds: readonly number[]): Promise<MarketFacts> {
  const { rows } = await client.query<{ code: string }>(
    'SELECT DISTINCT unnest(programme.occupation_codes) AS code FROM training_session session JOIN programme ON programme.id = session.programme_id WHERE session.id = ANY ($1)',
    [sessionIds],
  );
  const trades = servedTrades(rows.map(({ code }) => ({ occupationCode: code })), people.related);
  const facts = await readSnapshot(client, today, { ...people, trades });
  return { ...facts, sessions: facts.sessions.filter(({ id }) => sessionIds.includes(id)) };
}

function refuseUnknown(field: 'offers' | 'sessions' | 'candidates', ids: readonly number[], known: ReadonlyMap<number, string>): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw matchingErrors.roundUnknown(field, unknown);
}
