import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { ReadingsService } from '../accounts/reading.service.js';
import type { Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { MembersService } from '../companies/members.service.js';
import { Offer } from '../offers/offer.entity.js';
import { offerErrors } from '../offers/offer.errors.js';
import type { WhatIfAnswer, WhatIfOfferAnswer } from './explanations/what-if/what-if.schema.js';
import { WhatIfService } from './explanations/what-if/what-if.service.js';
import { matchingErrors } from './matching.errors.js';
import type { CandidateList, PairExplanation } from './matching.schema.js';
import { MatchingService } from './matching.service.js';
import { ListsSeenService, shownList } from './seen/lists-seen.service.js';

/** Lists and explanations for whoever asks: advisers in scope (through the candidate or through the offer), administrators, and of a pair the person. */
@Injectable()
export class MatchingForViewers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matching: MatchingService,
    private readonly whatIfs: WhatIfService,
    private readonly seen: ListsSeenService,
    private readonly members: MembersService,
    private readonly readings: ReadingsService,
  ) {}

  /**
   * For advisers and administrators: what is proposed to whom is theirs to decide. Of a candidate who lives elsewhere an adviser sees only
   * the offers of their territories. The reading goes into the register. Throws `candidate.unknown`.
   */
  async listOf(viewer: Viewer, candidateId: number): Promise<CandidateList> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    if (candidate === null) throw matchingErrors.candidateNotFound();
    const whole = await this.matching.listOf(candidateId);
    const list = isInScope(viewer, candidate) ? whole : await this.withinTerritories(viewer, whole);
    await this.readings.log(viewer, candidateId, 'list');
    await this.seen.record(viewer, 'api', [shownList(candidateId, list.entries)]);
    return list;
  }

  /** The person reads the words written for them alone. Throws `pair.not_found`. */
  async explain(viewer: Viewer, candidateId: number, offerId: number): Promise<PairExplanation> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    const offer = await this.dataSource.manager.findOneBy(Offer, { id: offerId });
    if (candidate === null || offer === null) throw matchingErrors.pairNotFound();
    if (isSelf(viewer, candidate)) return forCandidate(await this.matching.explain(candidateId, offerId));
    if (!isInScope(viewer, candidate) && !isInScope(viewer, offer)) throw matchingErrors.pairNotFound();
    const explanation = await this.matching.explain(candidateId, offerId);
    await this.readings.log(viewer, candidateId, 'list');
    return explanation;
  }

  /** What would change it, for the person themself and for advisers where they live. Throws `candidate.unknown`. */
  async whatIf(viewer: Viewer, candidateId: number): Promise<WhatIfAnswer> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    if (candidate === null || (!isSelf(viewer, candidate) && !isInScope(viewer, candidate))) throw matchingErrors.candidateNotFound();
    const answer = await this.whatIfs.ofCandidate(candidateId);
    if (!isSelf(viewer, candidate)) {
      await this.readings.log(viewer, candidateId, 'list');
      return answer;
    }
    return { ...answer, changes: answer.changes.map((change) => ({ ...change, sentences: { ...change.sentences, adviser: '' } })) };
  }

  /** What would bring an offer more people, for its company and for advisers in scope. Throws `offer.unknown`, `offer.not_yours`, `offer.out_of_scope`. */
  async whatIfOffer(viewer: Viewer, offerId: number): Promise<WhatIfOfferAnswer> {
    const offer = await this.dataSource.manager.findOneBy(Offer, { id: offerId });
    if (offer === null) throw offerErrors.unknown();
    const isOwn = offer.establishmentId !== null && (await this.members.actsFor(viewer, offer.establishmentId));
    if (!isOwn && !isInScope(viewer, offer)) throw viewer.role === 'company' ? offerErrors.notYours() : offerErrors.outOfScope();
    return this.whatIfs.ofOffer(offerId);
  }

  private async withinTerritories(viewer: Viewer, list: CandidateList): Promise<CandidateList> {
    const offers = await this.dataSource.manager.findBy(Offer, { id: In(list.entries.map(({ offerId }) => offerId)) });
    const visible = new Set(offers.filter((offer) => isInScope(viewer, offer)).map(({ id }) => id));
    if (visible.size === 0) throw matchingErrors.candidateNotFound();
    return { ...list, entries: list.entries.filter(({ offerId }) => visible.has(offerId)) };
  }
}

function isSelf(viewer: Viewer, candidate: Candidate): boolean {
  return viewer.role === 'candidate' && candidate.accountId === viewer.accountId;
}

function forCandidate(explanation: PairExplanation): PairExplanation {
  return { ...explanation, sentences: { candidate: explanation.sentences.candidate, company: [], adviser: [] } };
}
