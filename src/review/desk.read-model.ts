import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ageOn, type CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { offsetOf, type Page } from '../shared/page.js';
import type { DeskQuery } from './review.schema.js';

/** One candidate in the adviser's queue. */
export interface DeskLine {
  candidateId: number;
  firstName: string;
  lastName: string;
  age: number;
  communeName: string;
  wishes: string[];
  availableFrom: CalendarDate;
  optedOut: boolean;
  /** Offers in the list of the last run, and how many of them a rule flags. */
  listed: number;
  flagged: number;
  /** Proposals shown that wait for the candidate. */
  openProposals: number;
  /** Live matches to which the candidate said yes. */
  applications: number;
  mutual: number;
  /** Why the last run gives no list, when it gives none. */
  withoutReason: string | null;
}

/** What the desk shows above the queue, for one territory or all of the adviser's. */
export interface DeskCounts {
  candidates: number;
  toReview: number;
  flagged: number;
  waiting: number;
  empty: number;
}

const OPEN = `match.state = 'presented' AND match.origin = 'proposal' AND match.candidate_answer IS NULL`;
const HAS_OPEN = `EXISTS (SELECT 1 FROM match WHERE match.candidate_id = candidate.id AND ${OPEN})`;
const HAS_LIST = 'EXISTS (SELECT 1 FROM list_entry entry WHERE entry.candidate_id = candidate.id)';
const HAS_FLAG = 'EXISTS (SELECT 1 FROM list_entry entry WHERE entry.candidate_id = candidate.id AND cardinality(entry.flags) > 0)';

const FILTERS: Record<DeskQuery['filter'], string> = {
  all: 'TRUE',
  to_review: `NOT candidate.opted_out AND ${HAS_LIST} AND NOT ${HAS_OPEN}`,
  flagged: `NOT candidate.opted_out AND ${HAS_FLAG}`,
  waiting: HAS_OPEN,
  empty: `NOT candidate.opted_out AND NOT ${HAS_LIST}`,
};

/** $1: the territories, null for everywhere. */
const SCOPE = `candidate.status = 'active' AND ($1::text[] IS NULL OR candidate.department = ANY($1) OR candidate.employment_zone = ANY($1))`;

type Row = Omit<DeskLine, 'age'> & { birthDate: CalendarDate };

/** The adviser's queue: the candidates of their territories with what waits for a decision. */
@Injectable()
export class DeskReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  /** Those with a list and no open proposal first, then those who can start soonest. */
  async queue(viewer: Viewer, { page, pageSize, filter, territory }: DeskQuery): Promise<Page<DeskLine>> {
    const territories = territoriesOf(viewer, territory);
    const where = `WHERE ${SCOPE} AND ${FILTERS[filter]}`;
    const rows: Row[] = await this.dataSource.query(
      `WITH page AS (SELECT candidate.* FROM candidate ${where} ORDER BY (${FILTERS.to_review}) DESC, candidate.available_from, candidate.id LIMIT $2 OFFSET $3)
       SELECT page.id AS "candidateId", page.first_name AS "firstName", page.last_name AS "lastName", page.birth_date AS "birthDate", page.commune_name AS "communeName",
              page.wishes, page.available_from AS "availableFrom", page.opted_out AS "optedOut", lists.*, matches.*, without_list.reason AS "withoutReason"
         FROM page
         CROSS JOIN LATERAL (SELECT count(*) AS listed, count(*) FILTER (WHERE cardinality(flags) > 0) AS flagged FROM list_entry WHERE candidate_id = page.id) lists
         CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE ${OPEN}) AS "openProposals",
                count(*) FILTER (WHERE candidate_answer = 'yes' AND state IN ('presented','mutual','meeting','signed')) AS applications,
                count(*) FILTER (WHERE state IN ('mutual','meeting','signed')) AS mutual FROM match WHERE candidate_id = page.id) matches
         LEFT JOIN without_list ON without_list.side = 'candidate' AND without_list.subject_id = page.id
        ORDER BY (NOT page.opted_out AND lists.listed > 0 AND matches."openProposals" = 0) DESC, page.available_from, page.id`,
      [territories, pageSize, offsetOf({ page, pageSize })],
    );
    const [{ total }] = (await this.dataSource.query(`SELECT count(*) AS total FROM candidate ${where}`, [territories])) as [{ total: number }];
    return { items: rows.map((row) => this.toLine(row)), total, page, pageSize };
  }

  async counts(viewer: Viewer, territory?: string): Promise<DeskCounts> {
    const [counts] = (await this.dataSource.query(
      `SELECT count(*) AS candidates, count(*) FILTER (WHERE ${FILTERS.to_review}) AS "toReview", count(*) FILTER (WHERE ${FILTERS.flagged}) AS flagged,
              count(*) FILTER (WHERE ${FILTERS.waiting}) AS waiting, count(*) FILTER (WHERE ${FILTERS.empty}) AS empty FROM candidate WHERE ${SCOPE}`,
      [territoriesOf(viewer, territory)],
    )) as [DeskCounts];
    return counts;
  }

  private toLine({ birthDate, ...row }: Row): DeskLine {
    return { ...row, age: ageOn(birthDate, this.clock.today()), wishes: row.wishes.map((code) => this.reference.occupation(code)?.label ?? code) };
  }
}

/** The territories asked about, within those of the adviser; null is everywhere, for administrators. */
function territoriesOf(viewer: Viewer, territory: string | undefined): string[] | null {
  if (viewer.role === 'administrator') return territory === undefined ? null : [territory];
  if (viewer.role !== 'adviser') return [];
  return viewer.territories.filter((own) => territory === undefined || own === territory);
}
