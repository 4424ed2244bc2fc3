import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CompaniesService } from '../companies/companies.service.js';
import { OfferCountersService } from '../offers/offer-counters.service.js';
import { Offer } from '../offers/offer.entity.js';
import { addDays, addMonths } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { answerRate } from './answer-rate.js';

const DAY_MS = 86_400_000;
/** How long a company has before silence counts. */
const PATIENCE_DAYS = 14;

/** Figures that other rooms keep and review knows: applicants and seats of an offer, answers and apprentices of a company. */
@Injectable()
export class MatchCounters {
  constructor(
    private readonly offers: OfferCountersService,
    private readonly companies: CompaniesService,
    private readonly clock: Clock,
  ) {}

  /** One live application more, or less. */
  async applicantsChanged(manager: EntityManager, offerId: number, difference: 1 | -1): Promise<void> {
    await this.offers.countApplicant(manager, offerId, difference);
  }

  /** A contract takes a seat of its offer; an apprentice is one more under contract, so that the law's count stays true (R6223-6). Throws `offer.no_seat_left`. */
  async contractSigned(manager: EntityManager, offerId: number): Promise<void> {
    const { contractKind, establishmentId, startsOn, durationMonths } = await manager.findOneByOrFail(Offer, { id: offerId });
    const isDated = contractKind === 'apprenticeship' && startsOn !== null && durationMonths !== null;
    if (isDated && establishmentId !== null) await this.companies.addApprentice(manager, establishmentId, addDays(addMonths(startsOn, durationMonths), -1));
    await this.offers.takeSeat(manager, offerId, 1);
    await this.applicantsChanged(manager, offerId, -1);
  }

  /** Counts anew how much of what candidates asked of the offer's establishment was answered. */
  async answered(manager: EntityManager, establishmentId: number): Promise<void> {
    const silentSince = new Date(this.clock.now().getTime() - PATIENCE_DAYS * DAY_MS);
    const [counts] = (await manager.query(
      `SELECT count(*) FILTER (WHERE match.company_answer IS NOT NULL) AS answered,
              count(*) FILTER (WHERE match.company_answer IS NULL AND match.state <> 'withdrawn' AND match.candidate_answered_at < $2) AS silent
         FROM match JOIN offer ON offer.id = match.offer_id
        WHERE offer.establishment_id = $1 AND match.candidate_answer = 'yes'`,
      [establishmentId, silentSince],
    )) as [{ answered: number; silent: number }];
    await this.companies.recordAnswerRate(manager, establishmentId, answerRate(counts.answered, counts.silent));
  }
}
