import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { Clock } from '../shared/clock.js';
import { contactVisible } from './contact-visible.js';
import { kindNo, kindYes } from './kind-message.js';
import { MatchAccess, type OwnMatch } from './match-access.js';
import { MatchCounters } from './match-counters.js';
import { holdMatch } from './match-locks.js';
import { MatchRecords, type Actor } from './match-records.js';
import type { Match } from './match.entity.js';
import { PairLookup } from './pair-lookup.js';
import { COMPANY_REASONS } from './reasons.js';
import type { CompanyAnswer } from './review.schema.js';

/** What a company does with applications and proposals: yes, or a kind no. */
@Injectable()
export class CompanyActsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: MatchRecords,
    private readonly lookup: PairLookup,
    private readonly access: MatchAccess,
    private readonly pairFacts: PairFactsService,
    private readonly counters: MatchCounters,
    private readonly clock: Clock,
  ) {}

  /** Throws `version.stale`, `match.not_possible`, `match.reason_missing`; a yes also `match.offer_not_open`, `match.offer_full`. */
  async answer(viewer: Viewer, matchId: number, given: CompanyAnswer): Promise<Match> {
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const own = await this.access.ofCompany(manager, viewer, matchId);
      if (given.answer === 'yes') await this.lookup.openOffer(manager, own.offer.id);
      const actor: Actor = { role: 'company', accountId: accountOf(viewer) };
      const act = given.answer === 'yes' ? 'company_yes' : 'company_no';
      const moved = await this.records.move(manager, own.match, { act, actor, reason: given.reason, version: given.version }, await this.columns(manager, own, given));
      if (given.answer === 'no') await this.refused(manager, own.match, actor, given);
      await this.counters.answered(manager, own.establishment.id);
      return moved;
    });
  }

  private async columns(manager: EntityManager, own: OwnMatch, given: CompanyAnswer): Promise<Partial<Match>> {
    const reply = given.reply === '' ? await this.kindReply(manager, own, given) : given.reply;
    return { companyAnswer: given.answer, companyAnsweredAt: this.clock.now(), companyReason: given.answer === 'no' ? (given.reason ?? null) : null, reply };
  }

  private async kindReply(manager: EntityManager, { match, offer, establishment }: OwnMatch, { answer, reason }: CompanyAnswer): Promise<string> {
    const candidate = await manager.findOneByOrFail(Candidate, { id: match.candidateId });
    const firstName = contactVisible(match, candidate, this.clock.today()) ? candidate.firstName : null;
    const facts = { firstName, companyName: establishment.name, offerTitle: offer.title };
    if (answer === 'yes') return kindYes(facts);
    return reason === undefined ? '' : kindNo(reason, facts);
  }

  private async refused(manager: EntityManager, { candidateId, offerId, candidateAnswer }: Match, actor: Actor, { reason }: CompanyAnswer): Promise<void> {
    const criterion = reason === undefined ? null : COMPANY_REASONS[reason].criterion;
    await this.pairFacts.state(manager, { candidateId, offerId, kind: 'rejected', reason: criterion ?? 'other', byAccountId: actor.accountId });
    if (candidateAnswer === 'yes') await this.counters.applicantsChanged(manager, offerId, -1);
  }
}
