import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition } from '../accounts/access/adviser-scope.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { orderBy, pageOfQuery } from '../platform/database/order-by.js';
import { Clock } from '../shared/clock.js';
import type { Page } from '../shared/page.js';
import { Offer } from './offer.entity.js';
import type { ListOffers } from './offer.schema.js';

/** Offers as lists: everybody's, one's own, and those in an adviser's scope. Each offer comes with its establishment. */
@Injectable()
export class OfferListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Public offers: open, and not past their last day. */
  list(asked: ListOffers): Promise<Page<Offer>> {
    const query = this.query({ ...asked, status: 'open' }).andWhere('offer.expires_on >= :today', { today: this.clock.today() });
    return page(query, asked);
  }

  /** Offers of the establishments that the viewer acts for; while a claim waits, those they posted themselves. */
  listMine(viewer: SignedInViewer, asked: ListOffers): Promise<Page<Offer>> {
    const query = this.query(asked).innerJoin('company_member', 'member', 'member.establishment_id = offer.establishment_id AND member.account_id = :accountId', { accountId: viewer.accountId });
    return page(query.andWhere('(member.confirmed_at IS NOT NULL OR offer.posted_by = :accountId)'), asked);
  }

  /** Offers of any state located in the adviser's territories, of their branches where they have some. */
  listInScope(viewer: Viewer, asked: ListOffers): Promise<Page<Offer>> {
    const query = this.query(asked);
    const scope = scopeCondition(viewer, 'offer', true);
    return page(scope ? query.andWhere(scope.sql, scope.parameters) : query, asked);
  }

  private query(asked: ListOffers): SelectQueryBuilder<Offer> {
    const query = this.dataSource.manager.createQueryBuilder(Offer, 'offer').leftJoinAndSelect('offer.establishment', 'establishment');
    for (const [field, column] of EQUAL) if (asked[field] !== undefined) query.andWhere(`offer.${column} = :${field}`, { [field]: asked[field] });
    if (asked.startsFrom) query.andWhere('offer.starts_on >= :startsFrom', { startsFrom: asked.startsFrom });
    if (asked.startsUntil) query.andWhere('offer.starts_on <= :startsUntil', { startsUntil: asked.startsUntil });
    return query;
  }
}

const EQUAL = [
  ['establishmentId', 'establishment_id'], ['occupation', 'occupation_code'], ['contractKind', 'contract_kind'], ['level', 'target_level'], ['department', 'department'],
  ['employmentZone', 'employment_zone'], ['insee', 'insee'], ['idcc', 'idcc'], ['licenceRequired', 'licence_required'], ['status', 'status'], ['matchable', 'matchable'], ['source', 'source'],
] as const satisfies readonly (readonly [keyof ListOffers, string])[];

function page(query: SelectQueryBuilder<Offer>, asked: ListOffers): Promise<Page<Offer>> {
  return pageOfQuery(orderBy(query, 'offer', asked.sort, ['title']), asked);
}
