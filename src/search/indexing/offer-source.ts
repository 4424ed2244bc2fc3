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
import type { IndexSource } from './index-source.js';

const PAGE = 2_000;
/** Only these are found: open, and not past their last day. */
const SEARCHABLE = `offer.status = 'open' AND offer.expires_on >= $1`;
const ROWS = `
  SELECT offer.id, offer.establishment_id AS "establishmentId", establishment.name AS "establishmentName", recruiter_name AS "recruiterName", apply_url AS "applyUrl", title, description,
         occupation_code AS "occupationCode", contract_kind AS "contractKind", rncp, target_level AS "targetLevel", minimum_level AS "minimumLevel", starts_on AS "startsOn",
         duration_months AS "durationMonths", rhythm, licence_required AS "licenceRequired", skills, offer.idcc, seats, seats_taken AS "seatsTaken", applicants, lists, offer.insee,
         offer.commune_name AS "communeName", offer.department, offer.employment_zone AS "employmentZone", offer.latitude, offer.longitude,
         published_on AS "publishedOn", expires_on AS "expiresOn", offer.invented
    FROM offer LEFT JOIN establishment ON establishment.id = offer.establishment_id`;

/** Documents of open offers. */
@Injectable()
export class OfferSource implements IndexSource {
  readonly definition = OFFER_INDEX;
  readonly events: readonly EventKind[] = ['offer.changed', 'establishment.changed', 'establishment.verified'];
  private readonly facts: OfferFacts;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    reference: ReferenceService,
  ) {
    this.facts = referenceFacts(reference.tables);
  }

  async touchedBy(events: readonly DomainEvent[]): Promise<number[]> {
    const offers = events.flatMap(({ payload }) => ('offerId' in payload ? [payload.offerId] : []));
    const companies = [...new Set(events.flatMap(({ payload }) => ('establishmentId' in payload ? [payload.establishmentId] : [])))];
    const theirs = companies.length === 0 ? [] : await this.dataSource.query<{ id: number }[]>('SELECT id FROM offer WHERE establishment_id = ANY($1::int[])', [companies]);
    return [...new Set([...offers, ...theirs.map(({ id }) => id)])];
  }

  async documents(ids: readonly number[]): Promise<SearchDocument[]> {
    const rows = await this.dataSource.query<OfferRow[]>(`${ROWS} WHERE ${SEARCHABLE} AND offer.id = ANY($2::int[])`, [this.clock.today(), ids]);
    return rows.map((row) => offerDocument(row, this.facts));
  }

  async *pages(): AsyncGenerator<SearchDocument[]> {
    let after = 0;
    for (;;) {
      const rows = await this.dataSource.query<OfferRow[]>(`${ROWS} WHERE ${SEARCHABLE} AND offer.id > $2 ORDER BY offer.id LIMIT ${PAGE}`, [this.clock.today(), after]);
      if (rows.length === 0) return;
      yield rows.map((row) => offerDocument(row, this.facts));
      after = rows.at(-1)!.id;
    }
  }

  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM offer WHERE ${SEARCHABLE}`, [this.clock.today()]);
    return row?.count ?? 0;
  }
}
