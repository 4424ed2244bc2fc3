import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import type { Viewer } from '../accounts/viewer.js';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { ReferenceService } from '../reference/reference.service.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { CompanyMember } from './company-member.entity.js';
import { Establishment } from './establishment.entity.js';
import { companyErrors } from './establishment.errors.js';
import type { RegisterEstablishment, UpdateEstablishment } from './establishment.schema.js';
import { MembersService } from './members.service.js';

/** Establishments: known by the register or entered by themselves, verified by an adviser, edited by their members. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  /** The establishment of a valid SIRET, or null. */
  findBySiret(siret: string): Promise<Establishment | null> {
    return this.dataSource.manager.findOneBy(Establishment, { siret });
  }

  /** Whoever asks; throws `company.unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<Establishment> {
    const establishment = await manager.findOneBy(Establishment, { id });
    if (!establishment) throw companyErrors.unknown();
    return establishment;
  }

  /** True for its members, advisers in scope and administrators: they see its contact and figures. */
  async mayReadFile(viewer: Viewer, establishment: Establishment): Promise<boolean> {
    return isInScope(viewer, establishment) || (await this.members.seesFile(viewer, establishment));
  }

  /**
   * Enters an establishment that is not known yet. Entered by a company, it waits for an adviser, with its member's claim;
   * entered by an adviser in scope, it is verified at once.
   */
  async register(viewer: Viewer, input: RegisterEstablishment): Promise<Establishment> {
    this.checkBranch(input.idcc);
    checkRepeating(input);
    const facts = { ...input, ...this.place(input.insee), source: 'self' };
    const isStaff = viewer.role === 'adviser' || viewer.role === 'administrator';
    if (isStaff && !isInScope(viewer, { idcc: null, ...facts })) throw companyErrors.outOfScope();
    if (await this.findBySiret(input.siret)) throw companyErrors.siretTaken();
    return this.dataSource.transaction(async (manager) => {
      const verification = isStaff ? { verifiedAt: this.clock.now(), verifiedBy: viewer.accountId } : {};
      const inserted = await manager.createQueryBuilder().insert().into(Establishment).values({ ...facts, ...verification }).orIgnore().returning('id').execute();
      const [row] = inserted.raw as { id: number }[];
      if (!row) throw companyErrors.siretTaken();
      if (viewer.role === 'company') await manager.insert(CompanyMember, { accountId: viewer.accountId, establishmentId: row.id, confirmedAt: null, createdAt: this.clock.now() });
      await recordEvent(manager, 'establishment.changed', { establishmentId: row.id });
      return this.get(row.id, manager);
    });
  }

  /** Edits one's own establishment, or one in the adviser's scope. */
  async update(viewer: Viewer, id: number, input: UpdateEstablishment): Promise<Establishment> {
    const { version, ...changes } = input;
    const present = await this.get(id);
    await this.checkMayUpdate(viewer, present);
    this.checkBranch(changes.idcc);
    checkRepeating({ ...present, ...changes });
    const hasMoved = changes.insee !== undefined && changes.insee !== present.insee;
    const facts = hasMoved ? { ...changes, ...this.place(changes.insee!) } : changes;
    return this.dataSource.transaction(async (manager) => {
      await updateVersioned(manager, Establishment, { id, version }, facts, 'Cette entreprise');
      await recordEvent(manager, 'establishment.changed', { establishmentId: id });
      return this.get(id, manager);
    });
  }

  /** An adviser in scope says that it exists: its waiting offers go live, and the claim of the one person who entered it is confirmed. */
  async verify(viewer: Viewer, id: number): Promise<Establishment> {
    const present = await this.get(id);
    if (viewer.role === 'anonymous' || viewer.role === 'partner' || !isInScope(viewer, present)) throw companyErrors.outOfScope();
    return this.dataSource.transaction(async (manager) => {
      await this.members.confirmFounder(manager, present, viewer.accountId);
      if (present.verifiedAt === null) await manager.update(Establishment, id, { verifiedAt: this.clock.now(), verifiedBy: viewer.accountId });
      await recordEvent(manager, 'establishment.verified', { establishmentId: id });
      await recordEvent(manager, 'establishment.changed', { establishmentId: id });
      return this.get(id, manager);
    });
  }

  /** Share of its candidates answered, 0–100, written by review; leaves the version alone, since nobody edited it. */
  async recordAnswerRate(manager: EntityManager, establishmentId: number, answerRate: number | null): Promise<void> {
    const result = await manager
      .createQueryBuilder()
      .update(Establishment)
      .set({ answerRate })
      .where('id = :establishmentId AND answer_rate IS DISTINCT FROM :answerRate::smallint', { establishmentId, answerRate })
      .execute();
    if (result.affected === 1) await recordEvent(manager, 'establishment.changed', { establishmentId });
  }

  /** An apprenticeship is signed: until that day, its last, it counts among those under contract. A new version, so that no form that is open forgets it. */
  async addApprentice(manager: EntityManager, establishmentId: number, until: CalendarDate): Promise<void> {
    await manager.query('UPDATE establishment SET apprentices_until = array_append(apprentices_until, $2::date), version = version + 1, updated_at = now() WHERE id = $1', [establishmentId, until]);
    await recordEvent(manager, 'establishment.changed', { establishmentId });
  }

  private async checkMayUpdate(viewer: Viewer, establishment: Establishment): Promise<void> {
    if (isInScope(viewer, establishment)) return;
    if (viewer.role !== 'company') throw companyErrors.outOfScope();
    await this.members.checkMayEdit(viewer, establishment);
  }

  private checkBranch(idcc: string | null | undefined): void {
    if (idcc && !this.reference.branch(idcc)) throw companyErrors.branchUnknown();
  }

  /** The columns copied from a commune; its centre, where no finer coordinates are known. */
  private place(insee: string): Pick<Establishment, 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'> {
    const commune = this.reference.commune(insee);
    if (!commune) throw companyErrors.communeUnknown();
    const { name: communeName, department, employmentZone, latitude, longitude } = commune;
    return { communeName, department, employmentZone, latitude, longitude };
  }
}

function checkRepeating({ repeatingApprentices = 0, apprenticesUntil = [] }: { repeatingApprentices?: number; apprenticesUntil?: string[] }): void {
  if (repeatingApprentices > apprenticesUntil.length) throw companyErrors.tooManyRepeating();
}
