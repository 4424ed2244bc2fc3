import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { Clock } from '../../shared/clock.js';
import { companyDocument, type CompanyFacts, type CompanyRow } from '../documents/company-document.js';
import { COMPANY_INDEX } from '../documents/company-index.js';
import type { SearchDocument } from '../engines/search-engine.js';
import { referenceFacts } from '../reference-facts.js';
import { SqlSource, idsIn } from './sql-source.js';

/** Verified establishments, with their open offers and the trades of these. */
@Injectable()
export class CompanySource extends SqlSource<CompanyRow> {
  readonly definition = COMPANY_INDEX;
  readonly events: readonly EventKind[] = ['establishment.changed', 'establishment.verified', 'offer.changed'];
  protected readonly sql = {
    select: `establishment.id, name, naf, idcc, headcount, answer_rate AS "answerRate", insee, commune_name AS "communeName", department, employment_zone AS "employmentZone", latitude, longitude, invented,
      coalesce(open.offers, 0) AS "openOffers", coalesce(open.codes, '{}') AS "occupationCodes"`,
    from: `establishment LEFT JOIN LATERAL (
      SELECT count(*)::int AS offers, array_agg(DISTINCT occupation_code) FILTER (WHERE occupation_code IS NOT NULL) AS codes
        FROM offer WHERE offer.establishment_id = establishment.id AND offer.status = 'open' AND offer.expires_on >= $1) AS open ON true`,
    where: 'verified_at IS NOT NULL',
    id: 'establishment.id',
  };
  private readonly facts: CompanyFacts;

  constructor(dataSource: DataSource, clock: Clock, reference: ReferenceService) {
    super(dataSource, clock);
    this.facts = referenceFacts(reference.tables);
  }

  async touchedBy(events: readonly DomainEvent[]): Promise<number[]> {
    const ofOffers = await this.idsWhere('SELECT establishment_id AS id FROM offer WHERE id = ANY($1::int[]) AND establishment_id IS NOT NULL', idsIn(events, 'offerId'));
    return [...new Set([...idsIn(events, 'establishmentId'), ...ofOffers])];
  }

  override async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM establishment WHERE verified_at IS NOT NULL');
    return row?.count ?? 0;
  }

  protected toDocument(row: CompanyRow): SearchDocument {
    return companyDocument(row, this.facts);
  }
}
