import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import type { Establishment } from '../../../companies/establishment.entity.js';
import { companyErrors } from '../../../companies/establishment.errors.js';
import { MembersService } from '../../../companies/members.service.js';

/** How far a company has come on the way to publishing. */
export type Standing = 'ready' | 'waits_member' | 'waits_company';

export interface OwnCompany {
  establishment: Establishment;
  standing: Standing;
  /** Sees and edits its contact and figures. */
  seesFile: boolean;
}

/** The companies that somebody acts for, or has asked to act for. */
@Injectable()
export class OwnCompanies {
  constructor(private readonly members: MembersService) {}

  async of(viewer: SignedInViewer): Promise<OwnCompany[]> {
    const own = await this.members.ofAccount(viewer.accountId);
    return Promise.all(
      own.map(async ({ establishment, confirmedAt }) => ({
        establishment,
        standing: establishment.verifiedAt === null ? ('waits_company' as const) : confirmedAt === null ? ('waits_member' as const) : ('ready' as const),
        seesFile: await this.members.seesFile(viewer, establishment),
      })),
    );
  }

  /** Throws `company.not_member`. */
  async one(viewer: SignedInViewer, id: number): Promise<OwnCompany> {
    const own = (await this.of(viewer)).find(({ establishment }) => establishment.id === id);
    if (!own) throw companyErrors.notMember();
    return own;
  }
}
