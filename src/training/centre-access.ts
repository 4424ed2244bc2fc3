import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { isInReach } from '../accounts/access/key-reach.js';
import { accountErrors } from '../accounts/account.errors.js';
import type { Viewer } from '../accounts/viewer.js';
import { CentreMember } from './centre-member.entity.js';
import { TrainingCentre } from './training-centre.entity.js';
import { trainingErrors } from './training.errors.js';
import { TrainingSite } from './training-site.entity.js';

type Partner = Extract<Viewer, { role: 'partner' }>;

/** Who may write what of a training centre: its members, partners with a key for it, advisers of a territory where it teaches. */
@Injectable()
export class CentreAccess {
  constructor(private readonly dataSource: DataSource) {}

  async checkMayWriteCentre(viewer: Viewer, centreId: number): Promise<void> {
    if (viewer.role === 'administrator') return;
    if (viewer.role === 'training_centre') return this.checkMember(viewer.accountId, centreId);
    const sites = await this.dataSource.manager.findBy(TrainingSite, { centreId });
    if (viewer.role === 'partner') return this.checkReach(viewer, centreId, sites);
    if (!sites.some((site) => isInScope(viewer, siteLocation(site)))) throw trainingErrors.outOfScope();
  }

  async checkMayWriteSite(viewer: Viewer, site: Pick<TrainingSite, 'centreId' | 'department' | 'employmentZone'>): Promise<void> {
    if (viewer.role === 'administrator') return;
    if (viewer.role === 'training_centre') return this.checkMember(viewer.accountId, site.centreId);
    if (viewer.role === 'partner') return this.checkReach(viewer, site.centreId, [site]);
    if (!isInScope(viewer, siteLocation(site))) throw trainingErrors.outOfScope();
  }

  private async checkReach(viewer: Partner, id: number, sites: readonly Pick<TrainingSite, 'department'>[]): Promise<void> {
    if (viewer.reach.length === 0) return;
    const centre = await this.dataSource.manager.findOneBy(TrainingCentre, { id });
    checkKeyReaches(viewer, centre?.siret ?? null, sites);
  }

  private async checkMember(accountId: number, centreId: number): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(CentreMember, { accountId, centreId }))) throw trainingErrors.notMember();
  }
}

/** A key reaches a centre by its SIRET, or by a department where it teaches. Throws `key.out_of_reach`. */
export function checkKeyReaches(viewer: Partner, siret: string | null, sites: readonly Pick<TrainingSite, 'department'>[]): void {
  const places = sites.length > 0 ? sites.map(({ department }) => department) : [null];
  if (!places.some((department) => isInReach(viewer, { siret, department }))) throw accountErrors.outOfReach();
}

/** A site is of no branch: only the territory counts. */
function siteLocation({ department, employmentZone }: Pick<TrainingSite, 'department' | 'employmentZone'>): { department: string; employmentZone: string } {
  return { department, employmentZone };
}
