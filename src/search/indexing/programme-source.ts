import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { Clock } from '../../shared/clock.js';
import { programmeDocument, type ProgrammeFacts, type ProgrammeRow } from '../documents/programme-document.js';
import { PROGRAMME_INDEX } from '../documents/programme-index.js';
import type { SearchDocument } from '../engines/search-engine.js';
import { referenceFacts } from '../reference-facts.js';
import { SqlSource, idsIn } from './sql-source.js';

/** Programmes at their sites, with the open sessions that are still to begin. */
@Injectable()
export class ProgrammeSource extends SqlSource<ProgrammeRow> {
  readonly definition = PROGRAMME_INDEX;
  readonly events: readonly EventKind[] = ['programme.changed', 'session.changed'];
  protected readonly sql = {
    select: `programme.id, rncp, programme.title, level, occupation_codes AS "occupationCodes", duration_months AS "durationMonths", rhythm, regional_scheme AS "regionalScheme", programme.invented,
      centre.name AS "centreName", site.address, site.insee, site.commune_name AS "communeName", site.department, site.employment_zone AS "employmentZone", site.latitude, site.longitude,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', session.id, 'startsOn', session.starts_on, 'free', session.places - session.places_taken) ORDER BY session.starts_on)
                  FROM training_session AS session WHERE session.programme_id = programme.id AND session.status = 'open' AND session.starts_on >= $1), '[]') AS sessions`,
    from: 'programme JOIN training_site AS site ON site.id = programme.site_id JOIN training_centre AS centre ON centre.id = site.centre_id',
    where: 'true',
    id: 'programme.id',
  };
  private readonly facts: ProgrammeFacts;

  constructor(dataSource: DataSource, clock: Clock, reference: ReferenceService) {
    super(dataSource, clock);
    this.facts = referenceFacts(reference.tables);
  }

  async touchedBy(events: readonly DomainEvent[]): Promise<number[]> {
    const ofSessions = await this.idsWhere('SELECT programme_id AS id FROM training_session WHERE id = ANY($1::int[])', idsIn(events, 'sessionId'));
    return [...new Set([...idsIn(events, 'programmeId'), ...ofSessions])];
  }

  protected toDocument(row: ProgrammeRow): SearchDocument {
    return programmeDocument(row, this.facts);
  }
}
