import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { MatchRun } from './match-run.entity.js';
import { matchingErrors } from './matching.errors.js';

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

  /** True of the last full run of its region that ended well: the lists that stand are its own, but for what smaller runs have renewed since. */
  async isInForce({ id, region, kind, state }: MatchRun): Promise<boolean> {
    if (kind !== 'full' || state !== 'done') return false;
    const last = await this.dataSource.manager.findOne(MatchRun, { select: { id: true }, where: { region, kind: 'full', state: 'done' }, order: { id: 'DESC' } });
    return last?.id === id;
  }
}
