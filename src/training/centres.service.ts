import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { orderBy, pageOfQuery } from '../platform/database/order-by.js';
import { recordEvents } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { ReferenceService } from '../reference/reference.service.js';
import { isPlausiblePoint } from '../shared/geo.js';
import { escapeLike } from '../shared/like.js';
import type { Page } from '../shared/page.js';
import { CentreAccess, checkKeyReaches } from './centre-access.js';
import { CentreMember } from './centre-member.entity.js';
import { Programme } from './programme.entity.js';
import { TrainingCentre } from './training-centre.entity.js';
import { TrainingSite } from './training-site.entity.js';
import { trainingErrors } from './training.errors.js';
import type { CreateCentre, CreateSite, ListCentres, UpdateCentre } from './training.schema.js';

export interface CentreWithSites {
  centre: TrainingCentre;
  sites: TrainingSite[];
}

/** Training centres and the places where they teach. */
@Injectable()
export class CentresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly access: CentreAccess,
  ) {}

  /** Throws `training.centre_unknown`. */
  async get(id: number, manager: EntityManager = this.dataSource.manager): Promise<CentreWithSites> {
    const centre = await manager.findOneBy(TrainingCentre, { id });
    if (!centre) throw trainingErrors.centreUnknown();
    return { centre, sites: await manager.find(TrainingSite, { where: { centreId: id }, order: { id: 'ASC' } }) };
  }

  /** The centres that the viewer acts for. */
  async ofAccount(viewer: SignedInViewer): Promise<CentreWithSites[]> {
    const members = await this.dataSource.manager.find(CentreMember, { where: { accountId: viewer.accountId }, order: { centreId: 'ASC' } });
    return Promise.all(members.map(({ centreId }) => this.get(centreId)));
  }

  /** Enters a centre with its sites. A training centre's account becomes its member; an adviser enters those of their territories. */
  async create(viewer: Viewer, input: CreateCentre): Promise<CentreWithSites> {
    const { sites, ...facts } = input;
    const places = sites.map((site) => this.place(site));
    if (viewer.role === 'adviser' && !places.some((place) => isInScope(viewer, { department: place.department, employmentZone: place.employmentZone }))) throw trainingErrors.outOfScope();
    if (viewer.role === 'partner') checkKeyReaches(viewer, facts.siret, places);
    return this.dataSource.transaction(async (manager) => {
      const inserted = await manager.createQueryBuilder().insert().into(TrainingCentre).values({ ...facts, uai: facts.uai ?? null }).orIgnore().returning('id').execute();
      const [row] = inserted.raw as { id: number }[];
      if (!row) throw trainingErrors.siretTaken();
      if (viewer.role === 'training_centre') await manager.insert(CentreMember, { accountId: viewer.accountId, centreId: row.id });
      if (places.length > 0) await manager.insert(TrainingSite, places.map((place) => ({ ...place, centreId: row.id })));
      return this.get(row.id, manager);
    });
  }

  async update(viewer: Viewer, id: number, input: UpdateCentre): Promise<CentreWithSites> {
    const { version, ...changes } = input;
    await this.get(id);
    await this.access.checkMayWriteCentre(viewer, id);
    return this.dataSource.transaction(async (manager) => {
      await updateVersioned(manager, TrainingCentre, { id, version }, changes, 'Ce centre de formation');
      await this.announce(manager, id);
      return this.get(id, manager);
    });
  }

  /** Adds a place where the centre teaches. */
  async addSite(viewer: Viewer, centreId: number, input: CreateSite): Promise<TrainingSite> {
    await this.get(centreId);
    const place = this.place(input);
    if (viewer.role === 'adviser' || viewer.role === 'partner') await this.access.checkMayWriteSite(viewer, { ...place, centreId });
    else await this.access.checkMayWriteCentre(viewer, centreId);
    return this.dataSource.manager.save(this.dataSource.manager.create(TrainingSite, { ...place, centreId }));
  }

  async list(asked: ListCentres): Promise<Page<CentreWithSites>> {
    const query = this.dataSource.manager.createQueryBuilder(TrainingCentre, 'centre');
    if (asked.text) query.andWhere('unaccent(centre.name) ILIKE unaccent(:pattern)', { pattern: `%${escapeLike(asked.text)}%` });
    if (asked.qualiopi !== undefined) query.andWhere('centre.qualiopi = :qualiopi', { qualiopi: asked.qualiopi });
    if (asked.department) query.andWhere('EXISTS (SELECT 1 FROM training_site site WHERE site.centre_id = centre.id AND site.department = :department)', { department: asked.department });
    const { items: centres, ...page } = await pageOfQuery(orderBy(query, 'centre', asked.sort, ['name']), asked);
    const sites = await this.dataSource.manager.find(TrainingSite, { where: { centreId: In(centres.map(({ id }) => id)) }, order: { id: 'ASC' } });
    const items = centres.map((centre) => ({ centre, sites: sites.filter(({ centreId }) => centreId === centre.id) }));
    return { ...page, items };
  }

  /** The name of a centre is shown with each of its programmes. */
  private async announce(manager: EntityManager, centreId: number): Promise<void> {
    const programmes = await manager.find(Programme, { select: { id: true }, where: { site: { centreId } } });
    await recordEvents(manager, 'programme.changed', programmes.map(({ id }) => ({ programmeId: id })));
  }

  /** The columns of a site: its commune's, with its own coordinates where given. */
  private place({ insee, address, latitude, longitude }: CreateSite): Omit<TrainingSite, 'id' | 'centreId' | 'centre'> {
    const commune = this.reference.commune(insee);
    if (!commune) throw trainingErrors.communeUnknown();
    const point = latitude === undefined || longitude === undefined ? commune : { latitude, longitude };
    if (!isPlausiblePoint(point)) throw trainingErrors.pointImplausible();
    const { name: communeName, department, employmentZone } = commune;
    return { insee, address, communeName, department, employmentZone, latitude: point.latitude, longitude: point.longitude };
  }
}
