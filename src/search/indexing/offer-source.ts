import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { Clock } from '../../shared/clock.js';
import { offerDocument, type OfferFacts, type OfferRow } from '../documents/offer-document.js';
import { OFFER_INDEX } from '../documents/offer-index.js';
import type { SearchDocument } from '../engines/search-engine.js';
import { referenceFacts } from '../reference-facts.js';
import { SqlSource, idsIn } from './sql-source.js';

/** Open offers that are not past their last day and have a seat left. */
@Injectable()
export class OfferSource extends SqlSource<OfferRow> {
  readonly definition = OFFER_INDEX;
  readonly events: readonly EventKind[] = ['offer.changed', 'establishment.changed', 'establishment.verified'];
  protected readonly sql = {
    select: `offer.id, offer.establishment_id AS "establishmentId", establishment.name AS "establishmentName", recruiter_name AS "recruiterName", apply_url AS "applyUrl", title, description,
      occupation_code AS "occupationCode", contract_kind AS "contractKind", rncp, target_level AS "targetLevel", minimum_level AS "minimumLevel", starts_on AS "startsOn",
      duration_months AS "durationMonths", rhythm, licence_required AS "licenceRequired", skills, offer.idcc, seats, seats_taken AS "seatsTaken", applicants, lists, offer.insee,
      offer.commune_name AS "communeName", offer.department, offer.employment_zone AS "employmentZone", offer.latitude, offer.longitude,
      published_on AS "publishedOn", expires_on AS "expiresOn", offer.invented`,
    from: 'offer LEFT JOIN establishment ON establishment.id = offer.establishment_id',
    where: `offer.status = 'open' AND offer.expires_on >= $1 AND offer.seats_taken < offer.seats`,
    id: 'offer.id',
  };
  private readonly facts: OfferFacts;

  constructor(dataSource: DataSource, clock: Clock, reference: ReferenceService) {
    super(dataSource, clock);
    this.facts = referenceFacts(reference.tables);
  }

  async touchedBy(events: readonly DomainEvent[]): Promise<number[]> {
    const theirs = await this.idsWhere('SELECT id FROM offer WHERE establishment_id = ANY($1::int[])', idsIn(events, 'establishmentId'));
    return [...new Set([...idsIn(events, 'offerId'), ...theirs])];
  }

  protected toDocument(row: OfferRow): SearchDocument {
    return offerDocument(row, this.facts);
  }
}
