import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { referenceTables, type ReferenceTables } from './reference-tables.js';

/**
 * Brings the database's copy of the reference tables (for joins and constraints) up to the project's own.
 * Does nothing when the same content is already there. Returns whether anything was written.
 */
export async function loadReference(dataSource: DataSource): Promise<boolean> {
  const tables = referenceTables();
  const hash = createHash('sha256').update(JSON.stringify([tables.occupations, tables.communes, tables.departments, tables.certifications, tables.branches])).digest('hex');
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('reference'))");
    await manager.query('CREATE TABLE IF NOT EXISTS reference_version (hash text PRIMARY KEY)');
    const present = await manager.query('SELECT 1 FROM reference_version WHERE hash = $1', [hash]);
    if (present.length > 0) return false;
    await replaceAll(manager, tables);
    await manager.query('DELETE FROM reference_version');
    await manager.query('INSERT INTO reference_version VALUES ($1)', [hash]);
    return true;
  });
}

async function replaceAll(manager: EntityManager, tables: ReferenceTables): Promise<void> {
  await replace(manager, 'occupation', tables.occupations.map(({ code, label, parentCode }) => ({ code, label, parent_code: parentCode })));
  await replace(manager, 'commune', tables.communes.map(({ postalCodes, employmentZone, ...rest }) => ({ ...rest, postal_codes: postalCodes, employment_zone: employmentZone })));
  await replace(manager, 'department', tables.departments);
  await replace(
    manager,
    'certification',
    tables.certifications.map((c) => ({
      rncp: c.rncp, title: c.title, diploma_type: c.diplomaType, level: c.level, occupation_codes: c.occupationCodes,
      open_to_apprenticeship: c.openToApprenticeship, opco_ep: c.opcoEp,
    })),
  );
  await replace(manager, 'branch', tables.branches.map(({ idcc, label, mergedInto }) => ({ idcc, label, merged_into: mergedInto })));
}

/** The whole table in one statement. */
async function replace(manager: EntityManager, table: string, rows: object[]): Promise<void> {
  await manager.query(`DELETE FROM ${table}`);
  await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
