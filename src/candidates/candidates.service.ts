import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { ReadingsService } from '../accounts/reading.service.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { CandidateAgreements } from './candidate-agreements.js';
import { CandidateColumns } from './candidate-columns.js';
import { candidateErrors } from './candidate.errors.js';
import { Candidate, type CandidateStatus } from './candidate.entity.js';
import type { CreateProfile, UpdateProfile } from './candidate.schema.js';

/** Candidates' profiles: one's own, and what an adviser in scope may read and change. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly columns: CandidateColumns,
    private readonly agreements: CandidateAgreements,
    private readonly readings: ReadingsService,
  ) {}

  /** Whoever asks, unlogged: for rooms that show the person their own, or no more than a line. Throws `candidate.unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<Candidate> {
    const candidate = await manager.findOneBy(Candidate, { id });
    if (!candidate) throw candidateErrors.unknown();
    return candidate;
  }

  /** The viewer's own profile, or null. One that an adviser or an import made with the same mail becomes theirs: the mail link proved it. */
  async findOwn(viewer: Viewer): Promise<Candidate | null> {
    if (viewer.role !== 'candidate') return null;
    const { manager } = this.dataSource;
    const own = await manager.findOneBy(Candidate, { accountId: viewer.accountId });
    if (own) return own;
    const [adopted] = await manager.query<[{ id: number }[], number]>(
      `UPDATE candidate SET account_id = $1 WHERE id = (SELECT min(id) FROM candidate WHERE account_id IS NULL AND lower(email) = $2) AND account_id IS NULL RETURNING id`,
      [viewer.accountId, viewer.email],
    );
    return adopted[0] ? this.get(adopted[0].id) : null;
  }

  /** The viewer's own profile; throws `candidate.no_profile`. */
  async own(viewer: Viewer): Promise<Candidate> {
    const own = await this.findOwn(viewer);
    if (!own) throw candidateErrors.noProfile();
    return own;
  }

  /** Fills one's own profile for the first time. */
  async createOwn(viewer: SignedInViewer, input: CreateProfile): Promise<Candidate> {
    if (await this.findOwn(viewer)) throw candidateErrors.alreadyHasProfile();
    const columns = this.columns.of(input);
    return this.dataSource.transaction(async (manager) => {
      const agreements = await this.agreements.write(manager, viewer.accountId, null, input);
      const row = { ...columns, ...agreements, accountId: viewer.accountId, email: viewer.email, source: 'self' };
      const inserted = await manager.createQueryBuilder().insert().into(Candidate).values(row).orIgnore().returning('id').execute();
      const [created] = inserted.raw as { id: number }[];
      if (!created) throw candidateErrors.alreadyHasProfile();
      await recordEvent(manager, 'candidate.changed', { candidateId: created.id });
      return this.get(created.id, manager);
    });
  }

  /** The file: by the person, or by an adviser in scope, which the register of readings keeps. */
  async read(viewer: Viewer, id: number): Promise<Candidate> {
    const candidate = await this.reach(viewer, id);
    if (!isSelf(viewer, candidate)) await this.readings.log(viewer, id, 'file');
    return candidate;
  }

  /** Edits the file, by the person or an adviser in scope. */
  async update(viewer: Viewer, id: number, input: UpdateProfile): Promise<Candidate> {
    const { version, ...changes } = input;
    const present = await this.reach(viewer, id);
    const columns = this.columns.of(changes);
    return this.dataSource.transaction(async (manager) => {
      const agreements = await this.agreements.write(manager, present.accountId, present, changes);
      await updateVersioned(manager, Candidate, { id, version }, { ...columns, ...agreements }, 'Ce profil');
      await recordEvent(manager, 'candidate.changed', { candidateId: id });
      return this.get(id, manager);
    });
  }

  /** Pauses, takes up again or closes a file. `placed` is written by `markPlaced` alone. */
  async setStatus(viewer: Viewer, id: number, version: number, status: Exclude<CandidateStatus, 'placed'>): Promise<Candidate> {
    const present = await this.reach(viewer, id);
    if (present.status === status) throw candidateErrors.statusRefused();
    return this.writeVersioned(id, version, { status });
  }

  /** Writes columns that were checked, with their event. */
  writeVersioned(id: number, version: number, columns: Partial<Candidate>): Promise<Candidate> {
    return this.dataSource.transaction(async (manager) => {
      await updateVersioned(manager, Candidate, { id, version }, columns, 'Ce profil');
      await recordEvent(manager, 'candidate.changed', { candidateId: id });
      return this.get(id, manager);
    });
  }

  /** A contract is signed: no more proposals. */
  async markPlaced(manager: EntityManager, id: number): Promise<void> {
    await manager.query(`UPDATE candidate SET status = 'placed', version = version + 1, updated_at = now() WHERE id = $1 AND status <> 'placed'`, [id]);
    await recordEvent(manager, 'candidate.changed', { candidateId: id });
  }

  /** Plain search only, or computed proposals again; kept with the consent when the person has an account. */
  async setOptedOut(viewer: Viewer, id: number, optedOut: boolean): Promise<Candidate> {
    const present = await this.reach(viewer, id);
    return this.update(viewer, id, { version: present.version, matchingAgreed: !optedOut });
  }

  /** The file, for those who may read and change it; others are told that it does not exist. */
  async reach(viewer: Viewer, id: number): Promise<Candidate> {
    const candidate = await this.get(id);
    if (isSelf(viewer, candidate) || isInScope(viewer, { department: candidate.department, employmentZone: candidate.employmentZone })) return candidate;
    throw viewer.role === 'adviser' ? candidateErrors.outOfScope() : candidateErrors.unknown();
  }
}

function isSelf(viewer: Viewer, candidate: Candidate): boolean {
  return viewer.role === 'candidate' && candidate.accountId === viewer.accountId;
}
