import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { EstablishmentListService } from '../../../companies/establishment-list.service.js';
import { listEstablishmentsSchema } from '../../../companies/establishment.schema.js';
import { MembersService } from '../../../companies/members.service.js';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import { RunLogService } from '../../../matching/run-log.service.js';
import type { QueueAsked } from './queue-address.js';
import { QueuePages, type Queue } from './queue.service.js';

/** What an adviser finds on arriving. */
export interface DeskHome {
  queue: Queue;
  /** Companies to verify, and people who ask to act for one. */
  unverified: number;
  claims: number;
  /** The last of everything: what small runs renewed since says nothing of the region. */
  latestRun: MatchRun | null;
}

/** Reads the first page of the desk. */
@Injectable()
export class DeskHomePages {
  constructor(
    private readonly queues: QueuePages,
    private readonly companies: EstablishmentListService,
    private readonly members: MembersService,
    private readonly runs: RunLogService,
  ) {}

  async of(viewer: Viewer, asked: QueueAsked): Promise<DeskHome> {
    const queue = await this.queues.of(viewer, asked);
    const { total: unverified } = await this.companies.list(viewer, listEstablishmentsSchema.parse({ verified: 'false', pageSize: 1 }));
    const { total: claims } = await this.members.waitingClaims(viewer, { page: 1, pageSize: 1 });
    return { queue, unverified, claims, latestRun: await this.runs.lastFull() };
  }
}
