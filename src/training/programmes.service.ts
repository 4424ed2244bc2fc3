import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { orderBy } from '../platform/database/order-by.js';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { ReferenceService } from '../reference/reference.service.js';
import type { CertificationFact } from '../reference/reference-tables.js';
import { Clock } from '../shared/clock.js';
import { escapeLike } from '../shared/like.js';
import { offsetOf, type Page } from '../shared/page.js';
import { CentreAccess } from './centre-access.js';
import { Programme } from './programme.entity.js';
import { TrainingSite } from './training-site.entity.js';
import { trainingErrors } from './training.errors.js';
import type { CreateProgramme, ListProgrammes, UpdateProgramme } from './training.schema.js';

/** A programme with its site and centre, and the day its next open session with a free place begins. */
export interface ProgrammeWithPlace {
  programme: Programme & { site: TrainingSite };
  nextStart: string | null;
}

/** Certifications prepared at sites. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly access: CentreAccess,
    private readonly clock: Clock,
  ) {}

  /** Throws `training.programme_unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<ProgrammeWithPlace> {
    const { entities, raw } = await this.query(manager).where('programme.id = :id', { id }).getRawAndEntities<{ next_start: string | null }>();
    const [programme] = entities;
    if (!programme) throw trainingErrors.programmeUnknown();
    return { programme: programme as Programme & { site: TrainingSite }, nextStart: raw[0]?.next_start ?? null };
  }

  /** Adds a programme at a site; level and trades are the certification's. */
  async create(viewer: Viewer, input: CreateProgramme): Promise<ProgrammeWithPlace> {
    const site = await this.dataSource.manager.findOneBy(TrainingSite, { id: input.siteId });
    if (!site) throw trainingErrors.siteUnknown();
    await this.access.checkMayWriteSite(viewer, site);
    const certification = this.certification(input.rncp);
    const facts = { ...input, title: input.title ?? certification.title, level: certification.level, occupationCodes: certification.occupationCodes };
    return this.dataSource.transaction(async (manager) => {
      const inserted = await manager.createQueryBuilder().insert().into(Programme).values(facts).orIgnore().returning('id').execute();
      const [row] = inserted.raw as { id: number }[];
      if (!row) throw trainingErrors.programmeTaken();
      await recordEvent(manager, 'programme.changed', { programmeId: row.id });
      return this.get(row.id, manager);
    });
  }

  async update(viewer: Viewer, id: number, input: UpdateProgramme): Promise<ProgrammeWithPlace> {
    const { version, ...changes } = input;
    const { programme } = await this.get(id);
    await this.access.checkMayWriteSite(viewer, programme.site);
    return this.dataSource.transaction(async (manager) => {
      await updateVersioned(manager, Programme, { id, version }, changes, 'Cette formation').catch(refuseDuplicate);
      await recordEvent(manager, 'programme.changed', { programmeId: id });
      return this.get(id, manager);
    });
  }

  async list(asked: ListProgrammes): Promise<Page<ProgrammeWithPlace>> {
    const query = this.query(this.dataSource.manager);
    applyFilters(query, asked);
    const total = await query.getCount();
    if (asked.sort === 'nextStart') query.orderBy('next_start', 'ASC', 'NULLS LAST').addOrderBy('programme.id', 'ASC');
    else orderBy(query, 'programme', asked.sort, ['title']);
    // One row a programme: the joins are to one site and one centre.
    const { entities, raw } = await query.offset(offsetOf(asked)).limit(asked.pageSize).getRawAndEntities<{ next_start: string | null }>();
    const items = entities.map((programme, index) => ({ programme: programme as Programme & { site: TrainingSite }, nextStart: raw[index]?.next_start ?? null }));
    return { items, total, page: asked.page, pageSize: asked.pageSize };
  }

  private query(manager: EntityManager): SelectQueryBuilder<Programme> {
    return manager
      .createQueryBuilder(Programme, 'programme')
      .innerJoinAndSelect('programme.site', 'site')
      .innerJoinAndSelect('site.centre', 'centre')
      .addSelect(
        `(SELECT to_char(min(session.starts_on), 'YYYY-MM-DD') FROM training_session session
           WHERE session.programme_id = programme.id AND session.status = 'open' AND session.places > session.places_taken AND session.starts_on >= :today)`,
        'next_start',
      )
      .setParameter('today', this.clock.today());
  }

  private certification(rncp: string): CertificationFact {
    const certification = this.reference.certification(rncp);
    if (!certification) throw trainingErrors.certificationUnknown();
    if (certification.level === 0) throw trainingErrors.certificationWithoutLevel();
    return certification;
  }
}

function applyFilters(query: SelectQueryBuilder<Programme>, asked: ListProgrammes): void {
  if (asked.text) query.andWhere('unaccent(programme.title) ILIKE unaccent(:pattern)', { pattern: `%${escapeLike(asked.text)}%` });
  if (asked.centreId) query.andWhere('site.centre_id = :centreId', { centreId: asked.centreId });
  if (asked.siteId) query.andWhere('programme.site_id = :siteId', { siteId: asked.siteId });
  if (asked.rncp) query.andWhere('programme.rncp = :rncp', { rncp: asked.rncp });
  if (asked.occupation) query.andWhere(':occupation = ANY(programme.occupation_codes)', { occupation: asked.occupation });
  if (asked.level !== undefined) query.andWhere('programme.level = :level', { level: asked.level });
  if (asked.department) query.andWhere('site.department = :department', { department: asked.department });
  if (asked.regionalScheme !== undefined) query.andWhere('programme.regional_scheme = :regionalScheme', { regionalScheme: asked.regionalScheme });
}

function refuseDuplicate(error: unknown): never {
  const isDuplicate = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
  throw isDuplicate ? trainingErrors.programmeTaken() : error;
}
