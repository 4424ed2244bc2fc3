import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvents } from '../platform/database/record-event.js';
import type { Establishment } from './establishment.entity.js';

/** An establishment as a register or a table of one's own gives it, its codes checked. */
export type ImportedEstablishment = Pick<
  Establishment,
  | 'siret' | 'name' | 'naf' | 'nafEdition' | 'idcc' | 'address' | 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude' | 'headcount' | 'masters'
  | 'contactName' | 'contactEmail' | 'contactPhone' | 'source'
>;

const COLUMNS = [
  ['siret', 'siret'], ['name', 'name'], ['naf', 'naf'], ['nafEdition', 'naf_edition'], ['idcc', 'idcc'], ['address', 'address'], ['insee', 'insee'], ['communeName', 'commune_name'],
  ['department', 'department'], ['employmentZone', 'employment_zone'], ['latitude', 'latitude'], ['longitude', 'longitude'], ['headcount', 'headcount'], ['masters', 'masters'],
  ['contactName', 'contact_name'], ['contactEmail', 'contact_email'], ['contactPhone', 'contact_phone'], ['source', 'source'],
] as const satisfies readonly (readonly [keyof ImportedEstablishment, string])[];
const NAMES = COLUMNS.map(([, column]) => column);
const EDITED = NAMES.filter((column) => column !== 'siret' && column !== 'source');

/** The bulk path of imports: one statement for a batch of any size. */
@Injectable()
export class CompaniesImportService {
  /**
   * Writes a batch in the caller's transaction, with an event for each row that differs. Idempotent on the SIRET. What is imported counts
   * as known by a register, hence verified; an establishment with a confirmed member is theirs, and only verified by it.
   */
  async upsertBatch(manager: EntityManager, rows: readonly ImportedEstablishment[]): Promise<{ created: number; updated: number; unchanged: number }> {
    const last = [...new Map(rows.map((row) => [row.siret, row])).values()];
    const records = last.map((row) => Object.fromEntries(COLUMNS.map(([field, column]) => [column, row[field]])));
    const written = await manager.query<{ id: number; created: boolean }[]>(UPSERT, [JSON.stringify(records)]);
    const verified = await this.verify(manager, last.map(({ siret }) => siret));
    const changed = new Set([...written.map(({ id }) => id), ...verified]);
    await recordEvents(manager, 'establishment.changed', [...changed].map((establishmentId) => ({ establishmentId })));
    const created = written.filter((row) => row.created).length;
    return { created, updated: changed.size - created, unchanged: rows.length - changed.size };
  }

  /** The ids of known establishments by SIRET: one reading for a whole batch of offers. */
  async idsBySiret(manager: EntityManager, sirets: readonly string[]): Promise<Map<string, number>> {
    const rows = await manager.query<{ siret: string; id: number }[]>('SELECT siret, id FROM establishment WHERE siret = ANY($1)', [sirets]);
    return new Map(rows.map(({ siret, id }) => [siret, id]));
  }

  /** Those that waited for an adviser and that the register now knows. */
  private async verify(manager: EntityManager, sirets: readonly string[]): Promise<number[]> {
    const [rows] = await manager.query<[{ id: number }[], number]>(
      'UPDATE establishment SET verified_at = now(), version = version + 1, updated_at = now() WHERE siret = ANY($1) AND verified_at IS NULL RETURNING id',
      [sirets],
    );
    await recordEvents(manager, 'establishment.verified', rows.map(({ id }) => ({ establishmentId: id })));
    return rows.map(({ id }) => id);
  }
}

const UPSERT = `
  INSERT INTO establishment (${NAMES.join(', ')}, verified_at)
  SELECT ${NAMES.map((column) => `row.${column}`).join(', ')}, now() FROM jsonb_populate_recordset(NULL::establishment, $1::jsonb) AS row
  ON CONFLICT (siret) DO UPDATE
    SET ${EDITED.map((column) => `${column} = excluded.${column}`).join(', ')}, version = establishment.version + 1, updated_at = now()
    WHERE NOT EXISTS (SELECT 1 FROM company_member member WHERE member.establishment_id = establishment.id AND member.confirmed_at IS NOT NULL)
      AND (${EDITED.map((column) => `establishment.${column}`).join(', ')}) IS DISTINCT FROM (${EDITED.map((column) => `excluded.${column}`).join(', ')})
  RETURNING id, (xmax = 0) AS created`;
