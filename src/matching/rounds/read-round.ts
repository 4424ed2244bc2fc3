import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import { atOneInstant } from '../at-one-instant.js';
import type { MarketReference } from '../facts/market-reference.js';
import { regionIn } from '../runs/regions.js';
import { readSnapshot, servedTrades, type SnapshotScope } from '../runs/snapshot/read-snapshot.js';
import { matchingErrors } from '../matching.errors.js';
import type { RoundKind } from './round-report.js';

export interface RoundQuestion {
  kind: RoundKind;
  receiverIds: readonly number[];
  /** Null: everybody who looks for a place. */
  candidateIds: readonly number[] | null;
}

export interface RoundFacts {
  region: string;
  facts: MarketFacts;
  /** By number of each offer or session chosen, how people call it. */
  labels: Map<number, string>;
  /** Of those named to take part, whoever lives in another region. */
  elsewhere: ReadonlySet<number>;
}

interface Labelled {
  id: number;
  label: string;
  region: string;
}

const OFFER_REGION = regionIn('coalesce(offer.department, establishment.department)');

const LABELS: Readonly<Record<RoundKind, string>> = {
  offers: `SELECT offer.id, concat_ws(' · ', offer.title, nullif(coalesce(establishment.name, offer.recruiter_name, ''), ''), nullif(offer.commune_name, '')) AS label, ${OFFER_REGION} AS region
             FROM offer LEFT JOIN establishment ON establishment.id = offer.establishment_id WHERE offer.id = ANY ($1)`,
  sessions: `SELECT session.id, concat_ws(' · ', programme.title, site.commune_name, to_char(session.starts_on, 'DD/MM/YYYY')) AS label, ${regionIn('site.department')} AS region
               FROM training_session session JOIN programme ON programme.id = session.programme_id JOIN training_site site ON site.id = programme.site_id WHERE session.id = ANY ($1)`,
};

/** The facts of a final round, read as a run reads them, all seen at one instant. Throws `round.unknown` for a number that nothing bears, `round.many_regions`. */
export function readRound(source: DataSource, today: CalendarDate, { related }: MarketReference, question: RoundQuestion): Promise<RoundFacts> {
  return atOneInstant(source, async (client, manager) => {
    const { kind, receiverIds, candidateIds } = question;
    const chosen = await manager.query<Labelled[]>(LABELS[kind], [receiverIds]);
    const labels = new Map(chosen.map(({ id, label }) => [id, label]));
    refuseUnknown(kind, receiverIds, labels);
    const known = await manager.query<{ id: number; region: string }[]>(`SELECT id, ${regionIn('department')} AS region FROM candidate WHERE id = ANY ($1)`, [candidateIds ?? []]);
    refuseUnknown('candidates', candidateIds ?? [], new Map(known.map(({ id }) => [id, ''])));
    const region = onlyRegion(chosen);
    const scope = { region, related, ...(candidateIds === null ? {} : { candidateIds }) };
    const facts = kind === 'offers' ? await readSnapshot(client, today, { ...scope, offerIds: receiverIds }) : await ofSessions(client, today, scope, receiverIds);
    return { region, facts, labels, elsewhere: new Set(known.filter((one) => one.region !== region).map(({ id }) => id)) };
  });
}

/** Only the offers whose trade those sessions prepare for; the sessions are read whatever offers there are. */
async function ofSessions(client: PoolClient, today: CalendarDate, { related, ...scope }: SnapshotScope & Pick<MarketReference, 'related'>, sessionIds: readonly number[]): Promise<MarketFacts> {
  const { rows } = await client.query<{ code: string }>(
    'SELECT DISTINCT unnest(programme.occupation_codes) AS code FROM training_session session JOIN programme ON programme.id = session.programme_id WHERE session.id = ANY ($1)',
    [sessionIds],
  );
  const trades = servedTrades(rows.map(({ code }) => ({ occupationCode: code })), related);
  const facts = await readSnapshot(client, today, { ...scope, trades });
  return { ...facts, sessions: facts.sessions.filter(({ id }) => sessionIds.includes(id)) };
}

function onlyRegion(chosen: readonly Labelled[]): string {
  const regions = new Set(chosen.map(({ region }) => region));
  if (regions.size > 1) throw matchingErrors.roundManyRegions();
  return chosen[0]!.region;
}

function refuseUnknown(field: 'offers' | 'sessions' | 'candidates', ids: readonly number[], known: ReadonlyMap<number, string>): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw matchingErrors.roundUnknown(field, unknown);
}
