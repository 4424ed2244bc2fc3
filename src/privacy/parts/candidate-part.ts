import { DataSource, type EntityManager } from 'typeorm';
import { Reading } from '../../accounts/reading.entity.js';
import { Candidate } from '../../candidates/candidate.entity.js';
import { PairFact } from '../../matching/pair-facts/pair-fact.entity.js';
import { recordEvent } from '../../platform/database/record-event.js';
import type { Person, PersonalDataPart } from '../personal-data.service.js';

/**
 * What stays says nothing of a person: year of birth, level, trades wished for, and the largest commune of the employment zone.
 * The statistics of the region keep their sums.
 */
const ANONYMISE = `
  UPDATE candidate SET
    first_name = '', last_name = '', email = NULL, phone = NULL, guardian_email = NULL, guardian_consent_at = NULL, account_id = NULL,
    source_ref = NULL, source = 'erased', skills = '{}', age_exception_agreed_at = NULL, apprenticeship_age_limit = 29,
    birth_date = make_date(extract(year FROM birth_date)::integer, 1, 1),
    insee = place.insee, commune_name = place.name, latitude = place.latitude, longitude = place.longitude,
    status = 'closed', opted_out = TRUE, version = version + 1, updated_at = now()
  FROM (
    SELECT commune.insee, commune.name, commune.latitude, commune.longitude
      FROM candidate JOIN commune ON commune.employment_zone = candidate.employment_zone
     WHERE candidate.id = $1 ORDER BY commune.population DESC, commune.insee LIMIT 1
  ) AS place
  WHERE candidate.id = $1`;

/** Final rounds that the person took part in, with what came of it for them; the rounds keep numbers alone, and stay. */
const ROUNDS = `
  SELECT round.id, round.at, round.kind, mine.outcome
    FROM match_round AS round, LATERAL (
      SELECT outcome FROM jsonb_array_elements(round.result->'matches' || (round.result->'unmatched')) AS outcome WHERE outcome->>'candidateId' = $1::text
    ) AS mine ORDER BY round.id`;

/** The candidate's file, who read it, what was said of offers, and the lists computed from it. */
export class CandidatePart implements PersonalDataPart {
  readonly name = 'candidate';

  constructor(private readonly dataSource: DataSource) {}

  async export({ candidateId }: Person): Promise<unknown> {
    if (candidateId === null) return null;
    const { manager } = this.dataSource;
    const file = await manager.findOneBy(Candidate, { id: candidateId });
    const readings = await manager.find(Reading, { select: { id: true, at: true, what: true, readerRole: true }, where: { candidateId }, order: { id: 'ASC' } });
    const said = await manager.find(PairFact, { where: { candidateId }, order: { at: 'ASC' } });
    const lists = await manager.query<unknown[]>(
      `SELECT list_entry.*, offer.title FROM list_entry JOIN offer ON offer.id = list_entry.offer_id WHERE candidate_id = $1 ORDER BY rank`,
      [candidateId],
    );
    const seen = await manager.query<unknown[]>('SELECT at, viewer_role, place, run_id, offer_ids, ranks FROM list_seen WHERE candidate_id = $1 ORDER BY id', [candidateId]);
    const rounds = await manager.query<unknown[]>(ROUNDS, [candidateId]);
    return { ...file, readings, said, lists, seen, rounds };
  }

  async erase(manager: EntityManager, { candidateId, accountId }: Person): Promise<void> {
    if (accountId !== null) await this.forgetAccount(manager, accountId);
    if (candidateId === null) return;
    await manager.query(ANONYMISE, [candidateId]);
    await manager.query(`DELETE FROM pair_fact WHERE candidate_id = $1 AND kind <> 'signed'`, [candidateId]);
    await manager.query('DELETE FROM list_entry WHERE candidate_id = $1', [candidateId]);
    await manager.query('DELETE FROM list_seen WHERE candidate_id = $1', [candidateId]);
    await manager.query('DELETE FROM candidate_outcome WHERE candidate_id = $1', [candidateId]);
    await manager.query('DELETE FROM candidate_shortlist WHERE candidate_id = $1', [candidateId]);
    await recordEvent(manager, 'candidate.changed', { candidateId });
    await recordEvent(manager, 'candidate.erased', { candidateId });
  }

  /** What this account said, saw and drew stays, without who. */
  private async forgetAccount(manager: EntityManager, accountId: number): Promise<void> {
    await manager.query('UPDATE pair_fact SET by_account_id = NULL WHERE by_account_id = $1', [accountId]);
    await manager.query('UPDATE list_seen SET viewer_id = NULL WHERE viewer_id = $1', [accountId]);
    await manager.query('UPDATE match_round SET by_account_id = NULL WHERE by_account_id = $1', [accountId]);
  }
}
