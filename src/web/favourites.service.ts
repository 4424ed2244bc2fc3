import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { OffersService } from '../offers/offers.service.js';

/** Offers that a candidate keeps with the heart; the next matching counts it as interest. */
@Injectable()
export class Favourites {
  constructor(
    private readonly dataSource: DataSource,
    private readonly candidates: CandidatesService,
    private readonly offers: OffersService,
    private readonly pairFacts: PairFactsService,
  ) {}

  /** False when the viewer has no profile yet to keep it in. Throws `offer.unknown`. */
  async set(viewer: Viewer, offerId: number, keep: boolean): Promise<boolean> {
    const candidate = await this.candidates.findOwn(viewer);
    if (!candidate) return false;
    await this.offers.read(viewer, offerId);
    const pair = { candidateId: candidate.id, offerId };
    await this.dataSource.transaction(async (manager) => {
      if (keep) await this.pairFacts.state(manager, { ...pair, kind: 'favourite', byAccountId: accountOf(viewer) });
      else await this.pairFacts.takeBack(manager, pair, 'favourite');
    });
    return true;
  }
}
