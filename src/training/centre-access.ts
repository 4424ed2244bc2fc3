import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import type { Viewer } from '../accounts/viewer.js';
import { CentreMember } from './centre-member.entity.js';
import { trainingErrors } from './training.errors.js';
import { TrainingSite } from './training-site.entity.js';

/** Who may write what of a training centre: its members, partners with a key for it, advisers of a territory where it teaches. */
@Injectable()
export class CentreAccess {
  constructor(private readonly dataSource: DataSource) {}

  async checkMayWriteCentre(viewer: Viewer, centreId: number): Promise<void> {
    if (viewer.role === 'partner' || viewer.role === 'administrator') return;
    if (viewer.role === 'training_centre') return this.checkMember(viewer.accountId, centreId);
    const sites = await this.dataSource.manager.findBy(TrainingSite, { centreId });
    if (!sites.some((site) => isInScope(viewer, siteLocation(site)))) throw trainingErrors.outOfScope();
  }

  async checkMayWriteSite(viewer: Viewer, site: Pick<TrainingSite, 'centreId' | 'department' | 'employmentZone'>): Promise<void> {
    if (viewer.role === 'partner' || viewer.role === 'administrator') return;
    if (viewer.role === 'training_centre') return this.checkMember(viewer.accountId, site.centreId);
    if (!isInScope(viewer, siteLocation(site))) throw trainingErrors.outOfScope();
  }

  private async checkMember(accountId: number, centreId: number): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(CentreMember, { accountId, centreId }))) throw trainingErrors.notMember();
  }
}

/** A site is of no branch: only the territory counts. */
function siteLocation({ department, employmentZone }: Pick<TrainingSite, 'department' | 'employmentZone'>): { department: string; employmentZone: string } {
  return { department, employmentZone };
}
