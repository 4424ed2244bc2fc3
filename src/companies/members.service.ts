import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { isInScope, scopeCondition } from '../accounts/access/adviser-scope.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { recordEvent } from '../platform/database/record-event.js';
import { Clock } from '../shared/clock.js';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { CompanyMember } from './company-member.entity.js';
import { Establishment } from './establishment.entity.js';
import { companyErrors } from './establishment.errors.js';

/** Who acts for an establishment: claims, their confirmation, and the checks other rooms ask for. */
@Injectable()
export class MembersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The establishments of one account, with whether each claim is confirmed; oldest first. */
  ofAccount(accountId: number): Promise<(CompanyMember & { establishment: Establishment })[]> {
    return this.dataSource.manager.find(CompanyMember, { where: { accountId }, relations: { establishment: true }, order: { createdAt: 'ASC' } }) as Promise<
      (CompanyMember & { establishment: Establishment })[]
    >;
  }

  /** The people of one establishment, for its confirmed members, advisers in scope and administrators. */
  async ofEstablishment(viewer: Viewer, establishmentId: number): Promise<CompanyMember[]> {
    const establishment = await this.establishment(establishmentId);
    if (!isInScope(viewer, establishment) && !(await this.actsFor(viewer, establishmentId))) throw companyErrors.notMember();
    return this.dataSource.manager.find(CompanyMember, { where: { establishmentId }, relations: { account: true }, order: { createdAt: 'ASC' } });
  }

  /** True for a confirmed member. */
  async actsFor(viewer: Viewer, establishmentId: number): Promise<boolean> {
    return (await this.membership(viewer, establishmentId))?.confirmedAt != null;
  }

  /** The viewer's claim, confirmed or not; null when there is none. */
  async membership(viewer: Viewer, establishmentId: number): Promise<CompanyMember | null> {
    if (viewer.role !== 'company') return null;
    return this.dataSource.manager.findOneBy(CompanyMember, { accountId: viewer.accountId, establishmentId });
  }

  /**
   * Asks to act for a known establishment: an adviser confirms. Who signs in with the very mail that the register gives as its contact
   * has proved it by the mail link.
   */
  async claim(viewer: SignedInViewer, establishmentId: number): Promise<CompanyMember> {
    const establishment = await this.establishment(establishmentId);
    const isProved = establishment.source !== 'self' && establishment.verifiedAt !== null && establishment.contactEmail?.toLowerCase() === viewer.email;
    const { accountId } = viewer;
    const claim = { accountId, establishmentId, confirmedAt: isProved ? this.clock.now() : null, createdAt: this.clock.now() };
    return this.dataSource.transaction(async (manager) => {
      const inserted = await manager.createQueryBuilder().insert().into(CompanyMember).values(claim).orIgnore().returning('account_id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw companyErrors.alreadyMember();
      if (isProved) await recordEvent(manager, 'establishment.verified', { establishmentId });
      return manager.findOneByOrFail(CompanyMember, { accountId, establishmentId });
    });
  }

  /** An adviser in scope confirms a claim: the member sees applications, and their waiting offers go live once the establishment is verified. */
  async confirm(viewer: Viewer, establishmentId: number, accountId: number): Promise<CompanyMember> {
    const establishment = await this.establishment(establishmentId);
    if (viewer.role === 'anonymous' || viewer.role === 'partner' || !isInScope(viewer, establishment)) throw companyErrors.outOfScope();
    return this.dataSource.transaction(async (manager) => {
      const result = await manager.update(CompanyMember, { establishmentId, accountId, confirmedAt: IsNull() }, { confirmedAt: this.clock.now(), confirmedBy: viewer.accountId });
      const member = await manager.findOneBy(CompanyMember, { establishmentId, accountId });
      if (!member) throw companyErrors.claimUnknown();
      if (result.affected === 1) await recordEvent(manager, 'establishment.verified', { establishmentId });
      return member;
    });
  }

  /** An adviser in scope turns a claim down, or ends a membership. */
  async remove(viewer: Viewer, establishmentId: number, accountId: number): Promise<void> {
    if (!isInScope(viewer, await this.establishment(establishmentId))) throw companyErrors.outOfScope();
    const result = await this.dataSource.manager.delete(CompanyMember, { establishmentId, accountId });
    if (result.affected !== 1) throw companyErrors.claimUnknown();
  }

  /** Claims that wait in the adviser's scope, oldest first, with their account and establishment. */
  async waitingClaims(viewer: Viewer, request: PageRequest): Promise<Page<CompanyMember>> {
    const query = this.dataSource.manager
      .createQueryBuilder(CompanyMember, 'member')
      .innerJoinAndSelect('member.establishment', 'establishment')
      .innerJoinAndSelect('member.account', 'account')
      .where('member.confirmed_at IS NULL');
    const scope = scopeCondition(viewer, 'establishment', true);
    if (scope) query.andWhere(scope.sql, scope.parameters);
    const [items, total] = await query.orderBy('member.createdAt').addOrderBy('member.accountId').skip(offsetOf(request)).take(request.pageSize).getManyAndCount();
    return { items, total, page: request.page, pageSize: request.pageSize };
  }

  /** Inside a verification: the one person who entered the establishment is confirmed with it; others are confirmed one by one. */
  async confirmFounder(manager: EntityManager, establishment: Establishment, adviserId: number): Promise<void> {
    if (establishment.source !== 'self' || establishment.verifiedAt !== null) return;
    const waiting = await manager.findBy(CompanyMember, { establishmentId: establishment.id, confirmedAt: IsNull() });
    if (waiting.length !== 1) return;
    await manager.update(CompanyMember, { establishmentId: establishment.id, accountId: waiting[0]!.accountId }, { confirmedAt: this.clock.now(), confirmedBy: adviserId });
  }

  /** Confirmed members see the file and edit it; so does the one person who entered an establishment that still waits. */
  async checkMayEdit(viewer: SignedInViewer, establishment: Establishment): Promise<void> {
    if (await this.seesFile(viewer, establishment)) return;
    throw (await this.membership(viewer, establishment.id)) ? companyErrors.waitsConfirmation() : companyErrors.notMember();
  }

  /** True for a confirmed member, and for the sole person behind an establishment that nobody has verified yet. */
  async seesFile(viewer: Viewer, establishment: Establishment): Promise<boolean> {
    if (viewer.role !== 'company') return false;
    const members = await this.dataSource.manager.findBy(CompanyMember, { establishmentId: establishment.id });
    const own = members.find((member) => member.accountId === viewer.accountId);
    const isFounder = establishment.source === 'self' && establishment.verifiedAt === null && members.length === 1;
    return own !== undefined && (own.confirmedAt !== null || isFounder);
  }

  private async establishment(id: number): Promise<Establishment> {
    const establishment = await this.dataSource.manager.findOneBy(Establishment, { id });
    if (!establishment) throw companyErrors.unknown();
    return establishment;
  }
}
