import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { Reading } from './reading.entity.js';
import type { Viewer } from './viewer.js';

export const READING_KINDS = ['file', 'list', 'contact', 'export'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** One line of the register as the candidate sees it. */
export interface ReadingLine {
  at: Date;
  what: ReadingKind;
  readerRole: string;
  readerName: string;
}

/** The register of readings: who read which candidate's file. Callers leave out a candidate who reads their own. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async log(viewer: Viewer, candidateId: number, what: ReadingKind, manager?: EntityManager): Promise<void> {
    await this.logMany(viewer, [candidateId], what, manager);
  }

  async logMany(viewer: Viewer, candidateIds: readonly number[], what: ReadingKind, manager: EntityManager = this.dataSource.manager): Promise<void> {
    if (viewer.role === 'anonymous' || candidateIds.length === 0) return;
    const readerId = viewer.role === 'partner' ? viewer.apiKeyId : viewer.accountId;
    const at = this.clock.now();
    await manager.insert(Reading, candidateIds.map((candidateId) => ({ candidateId, readerId, readerRole: viewer.role, what, at })));
  }

  /** The register of one candidate, the latest first. */
  async ofCandidate(candidateId: number, request: PageRequest): Promise<Page<ReadingLine>> {
    const items = await this.dataSource.query<ReadingLine[]>(
      `SELECT reading.at, reading.what, reading.reader_role AS "readerRole",
              coalesce(CASE WHEN reading.reader_role = 'partner' THEN api_key.label ELSE account.display_name END, '') AS "readerName"
         FROM reading
         LEFT JOIN account ON account.id = reading.reader_id AND reading.reader_role <> 'partner'
         LEFT JOIN api_key ON api_key.id = reading.reader_id AND reading.reader_role = 'partner'
        WHERE reading.candidate_id = $1 ORDER BY reading.id DESC LIMIT $2 OFFSET $3`,
      [candidateId, request.pageSize, offsetOf(request)],
    );
    const total = await this.dataSource.getRepository(Reading).countBy({ candidateId });
    return { items, total, ...request };
  }
}
