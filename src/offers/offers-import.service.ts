import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvents } from '../platform/database/record-event.js';
import { isMatchable } from './matchable.js';
import type { Offer } from './offer.entity.js';

/** An offer as a source gives it, its codes checked; `establishmentId` null where the source has no SIRET. */
export type ImportedOffer = Pick<
  Offer,
  | 'establishmentId' | 'recruiterName' | 'applyUrl' | 'title' | 'description' | 'occupationCode' | 'occupationConfidence' | 'contractKind' | 'rncp' | 'targetLevel' | 'minimumLevel'
  | 'startsOn' | 'durationMonths' | 'seats' | 'rhythm' | 'licenceRequired' | 'nightWork' | 'regulatedWork' | 'skills' | 'idcc' | 'naf'
  | 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude' | 'publishedOn' | 'expiresOn' | 'source'
> & { sourceRef: string; sourceHash: string };

export interface UpsertCounts {
  created: number;
  updated: number;
  unchanged: number;
}

const COLUMNS = [
  'establishment_id', 'recruiter_name', 'apply_url', 'title', 'description', 'occupation_code', 'occupation_confidence', 'contract_kind', 'rncp', 'target_level', 'minimum_level',
  'starts_on', 'duration_months', 'seats', 'rhythm', 'licence_required', 'night_work', 'regulated_work', 'skills', 'idcc', 'naf',
  'insee', 'commune_name', 'department', 'employment_zone', 'latitude', 'longitude', 'published_on', 'expires_on', 'source', 'source_ref', 'source_hash', 'matchable',
] as const;
const EDITED = COLUMNS.filter((column) => column !== 'source' && column !== 'source_ref');

/** The bulk path of imports: one statement for a batch of any size (500 rows are a good one). */
@Injectable()
export class OffersImportService {
  /**
   * Writes a batch in the caller's transaction, with an event for each row that differs. Idempotent on (source, sourceRef, sourceHash):
   * the same rows again change nothing. An offer that a person paused or closed stays so; one that lapsed or had left its feed opens again;
   * what a person completed (company, start, length, trade…) stays where the source says nothing of it.
   * Of two rows with one reference the later counts.
   */
  async upsertBatch(manager: EntityManager, rows: readonly ImportedOffer[]): Promise<UpsertCounts> {
    const last = [...new Map(rows.map((row) => [`${row.source} ${row.sourceRef}`, row])).values()];
    const written = await manager.query<{ id: number; created: boolean }[]>(UPSERT, [JSON.stringify(last.map(toColumns))]);
    await recordEvents(manager, 'offer.changed', written.map(({ id }) => ({ offerId: id })));
    const created = written.filter((row) => row.created).length;
    return { created, updated: written.length - created, unchanged: rows.length - written.length };
  }

  /** Closes the offers of a source that its feed no longer holds; returns how many. */
  async closeAbsent(manager: EntityManager, source: string, presentRefs: readonly string[]): Promise<number> {
    const [closed] = await manager.query<[{ id: number }[], number]>(
      `UPDATE offer SET status = 'closed', source_hash = NULL, version = version + 1, updated_at = now()
        WHERE source = $1 AND status <> 'closed' AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS present(ref) WHERE present.ref = source_ref)
        RETURNING id`,
      [source, presentRefs],
    );
    await recordEvents(manager, 'offer.changed', closed.map(({ id }) => ({ offerId: id })));
    return closed.length;
  }

  /** How many offers of a source `closeAbsent` would close: for a dry run. */
  async countAbsent(manager: EntityManager, source: string, presentRefs: readonly string[]): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM offer WHERE source = $1 AND status <> 'closed' AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS present(ref) WHERE present.ref = source_ref)`,
      [source, presentRefs],
    );
    return row?.count ?? 0;
  }
}

/** What a source may leave out and a person have completed meanwhile: the source's word where it has one, else what stands. */
const COMPLETED = ['establishment_id', 'starts_on', 'duration_months', 'rncp', 'target_level', 'rhythm', 'idcc', 'naf'];
const IS_OCCUPATION_CHOSEN = 'offer.occupation_confidence = 1 AND coalesce(excluded.occupation_confidence, 0) < 1';

function edited(column: string): string {
  if (column === 'seats') return 'greatest(excluded.seats, offer.seats_taken)';
  if (column.startsWith('occupation_')) return `CASE WHEN ${IS_OCCUPATION_CHOSEN} THEN offer.${column} ELSE excluded.${column} END`;
  return COMPLETED.includes(column) ? `coalesce(excluded.${column}, offer.${column})` : `excluded.${column}`;
}

/** `isMatchable` in SQL, of the row as it will be; the database checks that both say the same. */
const MATCHABLE = `${['establishment_id', 'occupation_code', 'latitude', 'longitude', 'starts_on'].map((column) => `(${edited(column)}) IS NOT NULL`).join(' AND ')}
  AND (excluded.contract_kind = 'permanent' OR ${edited('duration_months')} IS NOT NULL)`;

/** A row whose hash was forgotten had lapsed or left its feed: it takes the new status; any other keeps its own. */
const UPSERT = `
  INSERT INTO offer (${COLUMNS.join(', ')}, status)
  SELECT ${COLUMNS.map((column) => `row.${column}`).join(', ')}, CASE WHEN establishment.id IS NOT NULL AND establishment.verified_at IS NULL THEN 'pending' ELSE 'open' END
    FROM jsonb_populate_recordset(NULL::offer, $1::jsonb) AS row
    LEFT JOIN establishment ON establishment.id = row.establishment_id
  ON CONFLICT (source, source_ref) WHERE source_ref IS NOT NULL DO UPDATE
    SET ${EDITED.map((column) => `${column} = ${column === 'matchable' ? MATCHABLE : edited(column)}`).join(', ')},
        status = CASE WHEN offer.source_hash IS NULL THEN excluded.status ELSE offer.status END,
        version = offer.version + 1, updated_at = now()
    WHERE offer.source_hash IS DISTINCT FROM excluded.source_hash
  RETURNING id, (xmax = 0) AS created`;

function toColumns(row: ImportedOffer): Record<string, unknown> {
  const { establishmentId, recruiterName, applyUrl, occupationCode, occupationConfidence, contractKind, targetLevel, minimumLevel, startsOn, durationMonths, ...rest } = row;
  const { licenceRequired, nightWork, regulatedWork, communeName, employmentZone, publishedOn, expiresOn, sourceRef, sourceHash, ...same } = rest;
  return {
    ...same, establishment_id: establishmentId, recruiter_name: recruiterName, apply_url: applyUrl, occupation_code: occupationCode, occupation_confidence: occupationConfidence,
    contract_kind: contractKind, target_level: targetLevel, minimum_level: minimumLevel, starts_on: startsOn, duration_months: durationMonths, licence_required: licenceRequired,
    night_work: nightWork, regulated_work: regulatedWork, commune_name: communeName, employment_zone: employmentZone, published_on: publishedOn, expires_on: expiresOn,
    source_ref: sourceRef, source_hash: sourceHash, matchable: isMatchable(row),
  };
}
