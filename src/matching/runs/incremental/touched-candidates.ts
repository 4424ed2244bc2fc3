import { touchedByOffers } from '../../assignment/answers/touched-by-offers.js';
import { SITE_LIMIT_AT_LEAST_KM, SITE_LIMIT_FACTOR } from '../../rules/limits.js';
import type { Dirty, DirtySubject } from '../dirty-set.js';
import { candidatesAround, tradesAround } from './around.js';
import { readAroundOffers, reasonsWithout } from './around-offers.js';
import type { PartReader } from './part-reader.js';

export interface Touched {
  /** Whose lists are answered: whoever changed, and whom the changes touch. */
  candidateIds: number[];
  /** Of these, those who choose among all that is in their reach: they changed, or a session did. The others choose among the best of it and what changed. */
  afresh: ReadonlySet<number>;
  /** Offers that changed, with the offers of the same establishments: their seats hang together. */
  offerIds: number[];
  sessionIds: number[];
  /** Of the open ones among the offers, and of others that may be left by all: why one would stand in no list, if it did not. */
  offersWithout: Map<number, string>;
}

/** These offers, and all of their establishments'. */
const WITH_SIBLINGS = 'SELECT id FROM offer WHERE id = ANY ($1) UNION SELECT id FROM offer WHERE establishment_id IN (SELECT establishment_id FROM offer WHERE id = ANY ($1)) ORDER BY id';

/** Sessions with a free place that were last counted without one, or with another start, or never. */
const OPENED = `
  SELECT s.id FROM training_session s LEFT JOIN session_crowd counted ON counted.session_id = s.id
   WHERE s.id = ANY ($1) AND s.status = 'open' AND s.places > s.places_taken
     AND (counted.session_id IS NULL OR counted.places <= 0 OR counted.start_day <> s.starts_on - date '1970-01-01')`;

/** Finds whom a few changes touch, reading only what lies around them. */
export class TouchedCandidates {
  constructor(private readonly reader: PartReader) {}

  async find(dirty: readonly Dirty[]): Promise<Touched> {
    const ids = (subject: DirtySubject): number[] => dirty.filter((one) => one.subject === subject).map(({ id }) => id);
    const afresh = new Set(ids('candidate'));
    await this.addThoseOfSessions(ids('session'), ids('programme'), afresh);
    const candidates = new Set(afresh);
    const offerIds = await this.withSiblings(ids('offer'));
    const without = offerIds.length === 0 ? new Map<number, string>() : await this.addThoseOfOffers(offerIds, candidates);
    return { candidateIds: [...candidates].sort((a, b) => a - b), afresh, offerIds, sessionIds: ids('session'), offersWithout: without };
  }

  private async withSiblings(ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    return this.reader.ids(WITH_SIBLINGS, [ids]);
  }

  /** Those whose list an offer stands in, and those who would let one in. */
  private async addThoseOfOffers(offerIds: readonly number[], candidates: Set<number>): Promise<Map<number, string>> {
    const { reader, reader: { standing } } = this;
    const read = await readAroundOffers(reader, offerIds);
    const { market, generated } = read;
    const entries = await standing.entries(offerIds);
    const { feasibleOfCandidate } = generated;
    const owners = [...new Set([...market.candidates.id.filter((_, row) => feasibleOfCandidate[row]! > 0), ...entries.map(({ candidateId }) => candidateId)])];
    const stands = { entries, lists: await standing.lists(owners, owners), sessions: await standing.sessions([...market.sessions.id]) };
    for (const id of touchedByOffers({ market, pairs: generated.pairs, standing: stands, changedOffers: new Set(offerIds) })) candidates.add(id);
    return reasonsWithout(read);
  }

  /** Those whose list names the session, and those it may serve where it could not before: one with a place less, or more, serves whom it served. */
  private async addThoseOfSessions(sessionIds: readonly number[], programmeIds: readonly number[], candidates: Set<number>): Promise<void> {
    if (sessionIds.length + programmeIds.length === 0) return;
    const { reader, reader: { part: { reference, client } } } = this;
    const listed = 'SELECT DISTINCT candidate_id FROM list_entry JOIN training_session s ON s.id = session_id WHERE s.id = ANY ($1) OR s.programme_id = ANY ($2)';
    for (const id of await reader.ids(listed, [sessionIds, programmeIds])) candidates.add(id);
    const opened = await reader.ids(OPENED, [sessionIds]);
    if (opened.length + programmeIds.length === 0) return;
    const { rows } = await client.query<{ latitude: number; longitude: number; codes: string[] }>(
      `SELECT DISTINCT t.latitude, t.longitude, p.occupation_codes AS codes FROM programme p JOIN training_site t ON t.id = p.site_id
        WHERE p.id = ANY ($2) OR p.id IN (SELECT programme_id FROM training_session WHERE id = ANY ($1))`,
      [opened, programmeIds],
    );
    const pulls = rows.map(({ latitude, longitude, codes }) => {
      const served = tradesAround(reference, codes, false);
      return { latitude, longitude, trades: tradesAround(reference, served, true), factor: SITE_LIMIT_FACTOR, atLeast: SITE_LIMIT_AT_LEAST_KM };
    });
    for (const id of await candidatesAround(reader, pulls)) candidates.add(id);
  }
}
