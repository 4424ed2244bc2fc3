import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../shared/clock.js';
import type { Indicators, Tension } from './indicators.schema.js';

const OPEN = `status = 'open' AND expires_on >= $1`;
const TENSIONS = 15;

/** Counts over the live tables, never a person: what the Région and OPCO EP follow. */
@Injectable()
export class IndicatorsReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Indicators> {
    const [apprenticeship, trades, regionalScheme, jobSeekers, encounter, tensions] = await Promise.all([
      this.one<Indicators['apprenticeship']>(APPRENTICESHIP),
      this.one<Indicators['trades']>(TRADES),
      this.one<Indicators['regionalScheme']>(REGIONAL_SCHEME),
      this.one<Indicators['jobSeekers']>(JOB_SEEKERS),
      this.one<Omit<Indicators['encounter'], 'tensions'>>(ENCOUNTER),
      this.dataSource.query<Tension[]>(TENSION, [this.clock.today()]),
    ]);
    return { apprenticeship, trades, regionalScheme, jobSeekers, encounter: { ...encounter, tensions } };
  }

  private async one<T>(sql: string): Promise<T> {
    const [row] = await this.dataSource.query<T[]>(sql, [this.clock.today()]);
    return row as T;
  }
}

const APPRENTICESHIP = `
  SELECT count(*)::int AS "openOffers", coalesce(sum(seats - seats_taken), 0)::int AS "seatsLeft", count(DISTINCT establishment_id)::int AS companies,
    (SELECT count(*)::int FROM match WHERE origin = 'application') AS applications,
    (SELECT count(*)::int FROM match WHERE origin = 'proposal' AND state <> 'proposed') AS presented,
    (SELECT count(*)::int FROM match WHERE state IN ('mutual', 'meeting', 'signed')) AS mutual,
    (SELECT count(*)::int FROM match WHERE state = 'signed') AS signed
  FROM offer WHERE ${OPEN} AND contract_kind = 'apprenticeship'`;

const TRADES = `
  WITH offered AS (SELECT DISTINCT occupation_code AS code FROM offer WHERE ${OPEN} AND occupation_code IS NOT NULL),
    taught AS (SELECT DISTINCT unnest(programme.occupation_codes) AS code FROM programme
      JOIN training_session ON programme_id = programme.id AND training_session.status = 'open' AND starts_on >= $1)
  SELECT (SELECT count(*)::int FROM offered) AS "withOffers", (SELECT count(*)::int FROM taught) AS "withProgrammes",
    (SELECT count(*)::int FROM offered JOIN taught USING (code)) AS "withBoth"`;

const REGIONAL_SCHEME = `
  WITH scheme AS (SELECT id, occupation_codes FROM programme WHERE regional_scheme)
  SELECT (SELECT count(*)::int FROM scheme) AS programmes,
    (SELECT coalesce(sum(places - places_taken), 0)::int FROM training_session WHERE programme_id IN (SELECT id FROM scheme) AND status = 'open' AND starts_on >= $1) AS "placesLeft",
    (SELECT count(*)::int FROM candidate WHERE status = 'active' AND wishes && coalesce((SELECT array_agg(DISTINCT code) FROM scheme, unnest(occupation_codes) AS code), '{}')) AS candidates`;

const JOB_SEEKERS = `
  SELECT (SELECT count(*)::int FROM candidate WHERE status = 'active' AND job_seeker) AS candidates,
    (SELECT count(*)::int FROM offer WHERE ${OPEN} AND contract_kind <> 'apprenticeship') AS "openOffers"`;

const ENCOUNTER = `
  SELECT (SELECT count(*)::int FROM candidate WHERE status = 'active') AS candidates,
    (SELECT count(DISTINCT candidate_id)::int FROM list_entry) AS "withList",
    (SELECT count(*)::int FROM offer WHERE ${OPEN}) AS offers,
    (SELECT count(DISTINCT offer_id)::int FROM list_entry) AS "offersWithList"`;

/** The trades and departments where first wishes exceed seats by most. */
const TENSION = `
  WITH wanted AS (SELECT wishes[1] AS code, department, count(*)::int AS candidates FROM candidate WHERE status = 'active' AND cardinality(wishes) > 0 GROUP BY 1, 2),
    offered AS (SELECT occupation_code AS code, department, sum(seats - seats_taken)::int AS seats FROM offer WHERE ${OPEN} GROUP BY 1, 2)
  SELECT code AS "occupationCode", occupation.label AS occupation, department, candidates, coalesce(seats, 0) AS seats
  FROM wanted LEFT JOIN offered USING (code, department) JOIN occupation USING (code)
  ORDER BY candidates - coalesce(seats, 0) DESC, code, department LIMIT ${TENSIONS}`;
