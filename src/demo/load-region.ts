import type { PoolClient } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Consent } from '../accounts/consent.entity.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { CompanyMember } from '../companies/company-member.entity.js';
import { Establishment } from '../companies/establishment.entity.js';
import { Offer } from '../offers/offer.entity.js';
import { SavedSearch } from '../search/alerts/saved-search.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { CentreMember } from '../training/centre-member.entity.js';
import { Programme } from '../training/programme.entity.js';
import { TrainingCentre } from '../training/training-centre.entity.js';
import { TrainingSession } from '../training/training-session.entity.js';
import { TrainingSite } from '../training/training-site.entity.js';
import { copyRows } from './copy-rows.js';
import type { RegionRows } from './region-rows.js';

interface Load {
  target: EntityTarget<ObjectLiteral>;
  rows: readonly object[];
  /** Has `created_at` and `updated_at`. */
  dated: boolean;
}

/** Tables in the order in which they refer to one another. */
function loads(region: RegionRows): Load[] {
  return [
    { target: Account, rows: region.accounts, dated: true },
    { target: Consent, rows: region.consents, dated: false },
    { target: SavedSearch, rows: region.savedSearches, dated: false },
    { target: Establishment, rows: region.establishments, dated: true },
    { target: CompanyMember, rows: region.companyMembers, dated: false },
    { target: TrainingCentre, rows: region.centres, dated: true },
    { target: TrainingSite, rows: region.sites, dated: false },
    { target: Programme, rows: region.programmes, dated: true },
    { target: TrainingSession, rows: region.sessions, dated: true },
    { target: CentreMember, rows: region.centreMembers, dated: false },
    { target: Offer, rows: region.offers, dated: true },
    { target: Candidate, rows: region.candidates, dated: true },
  ];
}

/** Bulk load of a whole region in the runner's transaction, with every identity counter set behind the last row. */
export async function loadRegion(dataSource: DataSource, runner: QueryRunner, region: RegionRows, today: CalendarDate): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  const at = new Date(`${today}T06:00:00Z`);
  for (const { target, rows, dated } of loads(region)) {
    const metadata = dataSource.getMetadata(target);
    await copyRows(client, metadata, rows, dated ? { createdAt: at, updatedAt: at } : {});
    if (metadata.generatedColumns.some((column) => column.propertyName === 'id')) await countFromLast(runner, metadata.tableName);
  }
}

async function countFromLast(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT greatest(max(id), 1) FROM "${table}"))`);
}
