import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { orderBy, pageOfQuery } from '../platform/database/order-by.js';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { addMonths, type CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import type { Page } from '../shared/page.js';
import { CentreAccess } from './centre-access.js';
import { ProgrammesService } from './programmes.service.js';
import { trainingErrors } from './training.errors.js';
import type { CreateSession, ListSessions, UpdateSession } from './training.schema.js';
import { TrainingSession } from './training-session.entity.js';

/** Start dates of programmes, with their places. */
@Injectable()
export class TrainingSessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly programmes: ProgrammesService,
    private readonly access: CentreAccess,
    private readonly clock: Clock,
  ) {}

  /** Throws `training.session_unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<TrainingSession> {
    const session = await manager.findOneBy(TrainingSession, { id });
    if (!session) throw trainingErrors.sessionUnknown();
    return session;
  }

  async create(viewer: Viewer, input: CreateSession): Promise<TrainingSession> {
    await this.checkMayWrite(viewer, input.programmeId);
    this.checkStart(input.startsOn);
    if (input.placesTaken > input.places) throw trainingErrors.placesBelowTaken();
    return this.dataSource.transaction(async (manager) => {
      const inserted = await manager.createQueryBuilder().insert().into(TrainingSession).values(input).orIgnore().returning('id').execute();
      const [row] = inserted.raw as { id: number }[];
      if (!row) throw trainingErrors.sessionTaken();
      await this.announce(manager, row.id, input.programmeId);
      return this.get(row.id, manager);
    });
  }

  async update(viewer: Viewer, id: number, input: UpdateSession): Promise<TrainingSession> {
    const { version, ...changes } = input;
    const present = await this.get(id);
    await this.checkMayWrite(viewer, present.programmeId);
    const next = { ...present, ...changes };
    if (changes.startsOn !== undefined) this.checkStart(changes.startsOn);
    if (next.placesTaken > next.places) throw trainingErrors.placesBelowTaken();
    return this.write(present, version, changes);
  }

  /** No more entries: matching leaves it aside. */
  async close(viewer: Viewer, id: number, version: number): Promise<TrainingSession> {
    return this.setStatus(viewer, id, version, 'closed');
  }

  async reopen(viewer: Viewer, id: number, version: number): Promise<TrainingSession> {
    return this.setStatus(viewer, id, version, 'open');
  }

  /** A place taken by a signature, or given back; nobody edits, so the version stands still. Throws `training.no_place_left`. */
  async takePlace(manager: EntityManager, id: number, delta: 1 | -1): Promise<void> {
    const [, affected] = await manager.query<[unknown[], number]>(
      'UPDATE training_session SET places_taken = places_taken + $2 WHERE id = $1 AND places_taken + $2 BETWEEN 0 AND places',
      [id, delta],
    );
    if (affected !== 1) throw trainingErrors.noPlaceLeft();
    await recordEvent(manager, 'session.changed', { sessionId: id });
  }

  async list(asked: ListSessions): Promise<Page<TrainingSession>> {
    const query = this.dataSource.manager.createQueryBuilder(TrainingSession, 'session');
    applyFilters(query, asked);
    if (asked.sort === '-freePlaces') query.orderBy('session.places - session.places_taken', 'DESC').addOrderBy('session.id', 'ASC');
    else orderBy(query, 'session', asked.sort, []);
    return pageOfQuery(query, asked);
  }

  private async setStatus(viewer: Viewer, id: number, version: number, status: TrainingSession['status']): Promise<TrainingSession> {
    const present = await this.get(id);
    await this.checkMayWrite(viewer, present.programmeId);
    return this.write(present, version, { status });
  }

  private write(present: TrainingSession, version: number, changes: Partial<TrainingSession>): Promise<TrainingSession> {
    const { id, programmeId } = present;
    return this.dataSource.transaction(async (manager) => {
      await updateVersioned(manager, TrainingSession, { id, version }, changes, 'Cette session').catch(refuseDuplicate);
      await this.announce(manager, id, programmeId);
      return this.get(id, manager);
    });
  }

  private async announce(manager: EntityManager, sessionId: number, programmeId: number): Promise<void> {
    await recordEvent(manager, 'session.changed', { sessionId });
    await recordEvent(manager, 'programme.changed', { programmeId });
  }

  private async checkMayWrite(viewer: Viewer, programmeId: number): Promise<void> {
    const { programme } = await this.programmes.get(programmeId);
    await this.access.checkMayWriteSite(viewer, programme.site);
  }

  private checkStart(startsOn: CalendarDate): void {
    const today = this.clock.today();
    if (startsOn < addMonths(today, -12) || startsOn > addMonths(today, 36)) throw trainingErrors.startTooFar();
  }
}

function applyFilters(query: SelectQueryBuilder<TrainingSession>, asked: ListSessions): void {
  if (asked.programmeId) query.andWhere('session.programme_id = :programmeId', { programmeId: asked.programmeId });
  if (asked.centreId) {
    query.innerJoin('session.programme', 'programme').innerJoin('programme.site', 'site').andWhere('site.centre_id = :centreId', { centreId: asked.centreId });
  }
  if (asked.from) query.andWhere('session.starts_on >= :from', { from: asked.from });
  if (asked.until) query.andWhere('session.starts_on <= :until', { until: asked.until });
  if (asked.withPlaces !== undefined) query.andWhere(asked.withPlaces ? 'session.places > session.places_taken' : 'session.places = session.places_taken');
  if (asked.status) query.andWhere('session.status = :status', { status: asked.status });
}

function refuseDuplicate(error: unknown): never {
  const isDuplicate = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
  throw isDuplicate ? trainingErrors.sessionTaken() : error;
}
