import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { offsetOf, type Page, type PageRequest } from '../../shared/page.js';

/**
 * Sorts by `alias.column`, descending with `-` before its name; `texts` sort as a dictionary does (É beside E, whatever the case),
 * and rows without a value come last. Ties by id, so that pages neither repeat nor lose a row.
 */
export function orderBy<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, alias: string, sort: string, texts: readonly string[]): SelectQueryBuilder<T> {
  const column = sort.replace('-', '');
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const key = texts.includes(column) ? `lower(unaccent(${alias}.${column}))` : `${alias}.${column}`;
  return query.orderBy(key, direction, 'NULLS LAST').addOrderBy(`${alias}.id`, direction);
}

/** One page of a query whose joins give one row a record. */
export async function pageOfQuery<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, request: PageRequest): Promise<Page<T>> {
  const total = await query.getCount();
  const items = await query.offset(offsetOf(request)).limit(request.pageSize).getMany();
  return { items, total, page: request.page, pageSize: request.pageSize };
}
