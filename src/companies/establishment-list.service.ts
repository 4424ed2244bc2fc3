import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition } from '../accounts/access/adviser-scope.js';
import type { Viewer } from '../accounts/viewer.js';
import { orderBy, pageOfQuery } from '../platform/database/order-by.js';
import { escapeLike } from '../shared/like.js';
import type { Page } from '../shared/page.js';
import { Establishment } from './establishment.entity.js';
import type { ListEstablishments } from './establishment.schema.js';

/** The adviser's list of establishments in their scope. */
@Injectable()
export class EstablishmentListService {
  constructor(private readonly dataSource: DataSource) {}

  async list(viewer: Viewer, asked: ListEstablishments): Promise<Page<Establishment>> {
    const query = this.dataSource.manager.createQueryBuilder(Establishment, 'establishment');
    const scope = scopeCondition(viewer, 'establishment', true);
    if (scope) query.andWhere(scope.sql, scope.parameters);
    applyFilters(query, asked);
    return pageOfQuery(orderBy(query, 'establishment', asked.sort, ['name']), asked);
  }
}

function applyFilters(query: SelectQueryBuilder<Establishment>, asked: ListEstablishments): void {
  for (const field of ['department', 'employmentZone', 'insee', 'idcc', 'naf'] as const) {
    if (asked[field] !== undefined) query.andWhere(`establishment.${field} = :${field}`, { [field]: asked[field] });
  }
  if (asked.verified !== undefined) query.andWhere(`establishment.verified_at IS ${asked.verified ? 'NOT NULL' : 'NULL'}`);
  if (asked.text) {
    const digits = asked.text.replace(/\s/g, '');
    const isSiret = /^\d{3,14}$/.test(digits);
    query.andWhere(isSiret ? 'establishment.siret LIKE :pattern' : 'unaccent(establishment.name) ILIKE unaccent(:pattern)', { pattern: isSiret ? `${digits}%` : `%${escapeLike(asked.text)}%` });
  }
}
