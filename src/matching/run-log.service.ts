import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { MatchRun } from './match-run.entity.js';
import { matchingErrors } from './matching.errors.js';
import { REGION } from './runs/region.js';

/** The run log as it is read: page by page, or one run whole. */
@Injectable()
export class RunLogService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async page({ page, pageSize }: PageRequest): Promise<Page<MatchRun>> {
    const [items, total] = await this.dataSource.manager.findAndCount(MatchRun, { order: { id: 'DESC' }, skip: offsetOf({ page, pageSize }), take: pageSize });
    return { items, total, page, pageSize };
  }

  /** Throws `run.not_found`. */
  async one(id: number): Promise<MatchRun> {
    const run = await this.dataSource.manager.findOneBy(MatchRun, { id });
    if (run === null) throw matchingErrors.runNotFound();
    return run;
  }

  /** The last full run of the region that ended well: the lists that stand are its own, but for what smaller runs have renewed since. */
  lastFull(region: string = REGION): Promise<MatchRun | null> {
    return this.dataSource.manager.findOne(MatchRun, { where: { region, kind: 'full', state: 'done' }, order: { id: 'DESC' } });
  }
}
