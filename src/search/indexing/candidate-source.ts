import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { Clock } from '../../shared/clock.js';
import { candidateDocument, type CandidateFacts, type CandidateRow } from '../documents/candidate-document.js';
import { CANDIDATE_INDEX } from '../documents/candidate-index.js';
import type { SearchDocument } from '../engines/search-engine.js';
import { referenceFacts } from '../reference-facts.js';
import { SqlSource, idsIn } from './sql-source.js';

/** Candidates who are looking. Names, contacts and birth dates are not even read. */
@Injectable()
export class CandidateSource extends SqlSource<CandidateRow> {
  readonly definition = CANDIDATE_INDEX;
  readonly events: readonly EventKind[] = ['candidate.changed', 'candidate.erased'];
  protected readonly sql = {
    select: `id, wishes, level, target_level AS "targetLevel", contract_kinds AS "contractKinds", licence, skills, available_from AS "availableFrom", max_km AS "maxKm", insee, commune_name AS "communeName",
      department, employment_zone AS "employmentZone", latitude, longitude, (updated_at AT TIME ZONE 'Europe/Paris')::date AS "updatedOn", invented`,
    from: 'candidate',
    where: `status = 'active'`,
    id: 'id',
  };
  private readonly facts: CandidateFacts;

  constructor(dataSource: DataSource, clock: Clock, reference: ReferenceService) {
    super(dataSource, clock);
    this.facts = referenceFacts(reference.tables);
  }

  async touchedBy(events: readonly DomainEvent[]): Promise<number[]> {
    return idsIn(events, 'candidateId');
  }

  protected toDocument(row: CandidateRow): SearchDocument {
    return candidateDocument(row, this.facts);
  }
}
