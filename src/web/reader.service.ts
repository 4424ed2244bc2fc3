import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { PairFact } from '../matching/pair-facts/pair-fact.entity.js';
import { Match } from '../review/match.entity.js';

/** What pages know of a signed-in candidate who reads offers. */
export interface Reader {
  candidate: Candidate;
  /** Offers kept with the heart. */
  favourites: ReadonlySet<number>;
  /** Live matches the candidate knows of, by offer. */
  inTouch: ReadonlyMap<number, Match>;
}

/** What an adviser only prepares is not known to the candidate. */
const KNOWN_STATES = ['presented', 'mutual', 'meeting', 'signed'] as const;

@Injectable()
export class Readers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly candidates: CandidatesService,
  ) {}

  /** Null for anyone but a candidate with a profile. */
  async of(viewer: Viewer): Promise<Reader | null> {
    const candidate = await this.candidates.findOwn(viewer);
    if (!candidate) return null;
    const { manager } = this.dataSource;
    const facts = await manager.findBy(PairFact, { candidateId: candidate.id, kind: 'favourite' });
    const matches = await manager.findBy(Match, { candidateId: candidate.id, state: In(KNOWN_STATES) });
    return { candidate, favourites: new Set(facts.map(({ offerId }) => offerId)), inTouch: new Map(matches.map((match) => [match.offerId, match])) };
  }
}
