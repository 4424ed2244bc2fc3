import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvents } from '../platform/database/record-event.js';
import type { Candidate } from './candidate.entity.js';

/** A candidate as a table of one's own gives it, its codes checked. `sourceRef` is unique over all sources: begin it with the source's name. */
export type ImportedCandidate = Pick<
  Candidate,
  | 'firstName' | 'lastName' | 'email' | 'phone' | 'birthDate' | 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude' | 'level' | 'targetLevel'
  | 'collegeCompleted' | 'wishes' | 'contractKinds' | 'availableFrom' | 'travelModes' | 'maxKm' | 'licence' | 'rhythm' | 'skills' | 'jobSeeker' | 'optedOut' | 'source'
> & { sourceRef: string };

const COLUMNS = [
  ['firstName', 'first_name'], ['lastName', 'last_name'], ['email', 'email'], ['phone', 'phone'], ['birthDate', 'birth_date'], ['insee', 'insee'], ['communeName', 'commune_name'],
  ['department', 'department'], ['employmentZone', 'employment_zone'], ['latitude', 'latitude'], ['longitude', 'longitude'], ['level', 'level'], ['targetLevel', 'target_level'],
  ['collegeCompleted', 'college_completed'], ['wishes', 'wishes'], ['contractKinds', 'contract_kinds'], ['availableFrom', 'available_from'], ['travelModes', 'travel_modes'],
  ['maxKm', 'max_km'], ['licence', 'licence'], ['rhythm', 'rhythm'], ['skills', 'skills'], ['jobSeeker', 'job_seeker'], ['optedOut', 'opted_out'], ['source', 'source'], ['sourceRef', 'source_ref'],
] as const satisfies readonly (readonly [keyof ImportedCandidate, string])[];
const NAMES = COLUMNS.map(([, column]) => column);
const EDITED = NAMES.filter((column) => column !== 'source' && column !== 'source_ref');

/** The bulk path of imports: one statement for a batch of any size. */
@Injectable()
export class CandidatesImportService {
  /**
   * Writes a batch in the caller's transaction, with an event for each row that differs. Idempotent on `sourceRef`: the same rows again
   * change nothing. Once the person has an account, their file is theirs: an import no longer changes it.
   */
  async upsertBatch(manager: EntityManager, rows: readonly ImportedCandidate[]): Promise<{ created: number; updated: number; unchanged: number }> {
    const last = [...new Map(rows.map((row) => [row.sourceRef, row])).values()];
    const records = last.map((row) => Object.fromEntries(COLUMNS.map(([field, column]) => [column, row[field]])));
    const written = await manager.query<{ id: number; created: boolean }[]>(UPSERT, [JSON.stringify(records)]);
    await recordEvents(manager, 'candidate.changed', written.map(({ id }) => ({ candidateId: id })));
    const created = written.filter((row) => row.created).length;
    return { created, updated: written.length - created, unchanged: rows.length - written.length };
  }
}

const UPSERT = `
  INSERT INTO candidate (${NAMES.join(', ')})
  SELECT ${NAMES.map((column) => `row.${column}`).join(', ')} FROM jsonb_populate_recordset(NULL::candidate, $1::jsonb) AS row
  ON CONFLICT (source_ref) WHERE source_ref IS NOT NULL DO UPDATE
    SET ${EDITED.map((column) => `${column} = excluded.${column}`).join(', ')}, version = candidate.version + 1, updated_at = now()
    WHERE candidate.account_id IS NULL AND (${EDITED.map((column) => `candidate.${column}`).join(', ')}) IS DISTINCT FROM (${EDITED.map((column) => `excluded.${column}`).join(', ')})
  RETURNING id, (xmax = 0) AS created`;
