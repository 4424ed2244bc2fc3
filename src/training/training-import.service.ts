import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvents } from '../platform/database/record-event.js';
import type { Programme } from './programme.entity.js';
import type { TrainingCentre } from './training-centre.entity.js';
import type { TrainingSession } from './training-session.entity.js';
import type { TrainingSite } from './training-site.entity.js';

/** One line of a table of programmes: a session of a programme at a site of a centre, its codes checked. */
export interface ImportedProgramme {
  centre: Pick<TrainingCentre, 'siret' | 'uai' | 'name' | 'qualiopi'>;
  /** A centre's site is known by its commune and address. */
  site: Pick<TrainingSite, 'address' | 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'>;
  programme: Pick<Programme, 'rncp' | 'title' | 'level' | 'occupationCodes' | 'durationMonths' | 'rhythm' | 'regionalScheme'>;
  session: Pick<TrainingSession, 'startsOn' | 'places' | 'placesTaken'> | null;
}

interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

/** The bulk path of imports. Each line is a handful of short statements: tables of programmes have hundreds of lines, not millions. */
@Injectable()
export class TrainingImportService {
  /** Writes a batch in the caller's transaction, with events for what differs. The same lines again change nothing. */
  async upsertBatch(manager: EntityManager, rows: readonly ImportedProgramme[]): Promise<Counts> {
    const counts: Counts = { created: 0, updated: 0, unchanged: 0 };
    for (const row of rows) counts[await this.upsert(manager, row)] += 1;
    return counts;
  }

  private async upsert(manager: EntityManager, row: ImportedProgramme): Promise<keyof Counts> {
    const centre = await this.upsertCentre(manager, row.centre);
    const siteId = await this.ensureSite(manager, centre.id, row.site);
    const programme = await this.upsertProgramme(manager, siteId, row.programme);
    const session = row.session ? await this.upsertSession(manager, programme.id, row.session) : null;
    if (programme.outcome !== 'unchanged' || session?.outcome === 'created') await recordEvents(manager, 'programme.changed', [{ programmeId: programme.id }]);
    if (session && session.outcome !== 'unchanged') await recordEvents(manager, 'session.changed', [{ sessionId: session.id }]);
    const outcomes = [centre.outcome, programme.outcome, session?.outcome ?? 'unchanged'];
    return (['created', 'updated'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'unchanged';
  }

  private upsertCentre(manager: EntityManager, { siret, uai, name, qualiopi }: ImportedProgramme['centre']): Promise<Upserted> {
    return upsert(manager, 'training_centre', { siret }, { uai, name, qualiopi });
  }

  private upsertProgramme(manager: EntityManager, siteId: number, facts: ImportedProgramme['programme']): Promise<Upserted> {
    const { rncp, title, level, occupationCodes, durationMonths, rhythm, regionalScheme } = facts;
    return upsert(manager, 'programme', { site_id: siteId, rncp, title }, { level, occupation_codes: occupationCodes, duration_months: durationMonths, rhythm, regional_scheme: regionalScheme });
  }

  private upsertSession(manager: EntityManager, programmeId: number, { startsOn, places, placesTaken }: NonNullable<ImportedProgramme['session']>): Promise<Upserted> {
    return upsert(manager, 'training_session', { programme_id: programmeId, starts_on: startsOn }, { places, places_taken: placesTaken });
  }

  private async ensureSite(manager: EntityManager, centreId: number, site: ImportedProgramme['site']): Promise<number> {
    const known = await manager.query<{ id: number }[]>('SELECT id FROM training_site WHERE centre_id = $1 AND insee = $2 AND lower(address) = lower($3) ORDER BY id LIMIT 1', [centreId, site.insee, site.address]);
    if (known[0]) return known[0].id;
    const made = await manager.query<{ id: number }[]>(
      `INSERT INTO training_site (centre_id, address, insee, commune_name, department, employment_zone, latitude, longitude) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [centreId, site.address, site.insee, site.communeName, site.department, site.employmentZone, site.latitude, site.longitude],
    );
    return made[0]!.id;
  }
}

interface Upserted {
  id: number;
  outcome: keyof Counts;
}

/** Inserts by key, or writes what differs; both sets of columns are the code's own words, never a file's. */
async function upsert(manager: EntityManager, table: string, key: Record<string, unknown>, facts: Record<string, unknown>): Promise<Upserted> {
  const keys = Object.keys(key);
  const edited = Object.keys(facts);
  const values = [...Object.values(key), ...Object.values(facts)];
  const written = await manager.query<{ id: number; created: boolean }[]>(
    `INSERT INTO ${table} (${[...keys, ...edited].join(', ')}) VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${edited.map((column) => `${column} = excluded.${column}`).join(', ')}, version = ${table}.version + 1, updated_at = now()
     WHERE (${edited.map((column) => `${table}.${column}`).join(', ')}) IS DISTINCT FROM (${edited.map((column) => `excluded.${column}`).join(', ')})
     RETURNING id, (xmax = 0) AS created`,
    values,
  );
  if (written[0]) return { id: written[0].id, outcome: written[0].created ? 'created' : 'updated' };
  const known = await manager.query<{ id: number }[]>(`SELECT id FROM ${table} WHERE ${keys.map((column, index) => `${column} = $${index + 1}`).join(' AND ')}`, Object.values(key));
  return { id: known[0]!.id, outcome: 'unchanged' };
}
