import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { reasonNotice } from './explanations/rule-notices.js';

export type WithoutSide = 'candidate' | 'offer';

export interface WithoutQuery extends PageRequest {
  side: WithoutSide;
  /** A code of a reason; all of them when left out. */
  reason?: string | undefined;
}

/** A person or an offer that stands in no list now. */
export interface WithoutLine {
  id: number;
  /** The person's name, or the offer's title. */
  name: string;
  /** The company of an offer; empty for a person. */
  companyName: string;
  communeName: string;
  reason: string;
  sentence: string;
}

const FROM: Readonly<Record<WithoutSide, string>> = {
  candidate: `FROM without_list JOIN candidate subject ON subject.id = without_list.subject_id WHERE without_list.side = 'candidate'`,
  offer: `FROM without_list JOIN offer subject ON subject.id = without_list.subject_id LEFT JOIN establishment ON establishment.id = subject.establishment_id WHERE without_list.side = 'offer'`,
};
const COLUMNS: Readonly<Record<WithoutSide, string>> = {
  candidate: `subject.first_name || ' ' || subject.last_name AS name, '' AS "companyName"`,
  offer: `subject.title AS name, coalesce(establishment.name, subject.recruiter_name, '') AS "companyName"`,
};
/** $1 a reason, $2 territories, $3 branches; null: any. */
const WITHIN = `AND ($1::text IS NULL OR without_list.reason = $1) AND ($2::text[] IS NULL OR subject.department = ANY($2) OR subject.employment_zone = ANY($2))`;
const OF_BRANCH: Readonly<Record<WithoutSide, string>> = { candidate: `AND $3::text[] IS NULL`, offer: `AND ($3::text[] IS NULL OR subject.idcc = ANY($3))` };

/** Who and what stands in no list now, each with its reason, within an adviser's territories and, for offers, branches. */
@Injectable()
export class WithoutListReadModel {
  constructor(private readonly dataSource: DataSource) {}

  /** By place, then by name. */
  async list(viewer: Viewer, { side, reason, page, pageSize }: WithoutQuery): Promise<Page<WithoutLine>> {
    const from = `${FROM[side]} ${WITHIN} ${OF_BRANCH[side]}`;
    const parameters = [reason ?? null, ...scopeOf(viewer, side)];
    const rows: Omit<WithoutLine, 'sentence'>[] = await this.dataSource.query(
      `SELECT subject.id, ${COLUMNS[side]}, subject.commune_name AS "communeName", without_list.reason ${from} ORDER BY subject.commune_name, name, subject.id LIMIT $4 OFFSET $5`,
      [...parameters, pageSize, offsetOf({ page, pageSize })],
    );
    const [{ total }] = (await this.dataSource.query(`SELECT count(*)::int AS total ${from}`, parameters)) as [{ total: number }];
    return { items: rows.map((row) => ({ ...row, sentence: reasonNotice(row.reason).sentence })), total, page, pageSize };
  }
}

function scopeOf(viewer: Viewer, side: WithoutSide): [readonly string[] | null, readonly string[] | null] {
  if (viewer.role === 'administrator') return [null, null];
  if (viewer.role !== 'adviser') return [[], null];
  return [viewer.territories, side === 'offer' && viewer.branches.length > 0 ? viewer.branches : null];
}
