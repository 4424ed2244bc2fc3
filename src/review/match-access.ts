import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import type { Establishment } from '../companies/establishment.entity.js';
import { MembersService } from '../companies/members.service.js';
import type { Offer } from '../offers/offer.entity.js';
import type { Actor } from './match-records.js';
import { Match } from './match.entity.js';
import { reviewErrors } from './review.errors.js';

export interface OwnMatch {
  match: Match;
  offer: Offer;
  establishment: Establishment;
}

export interface ReachedMatch {
  match: Match;
  /** In what quality the viewer acts on it. */
  actor: Actor;
}

/** Which records a company or an adviser may act on; the others do not exist for them. */
@Injectable()
export class MatchAccess {
  constructor(private readonly members: MembersService) {}

  /** A match of an offer of one's own establishment; what advisers prepare or set aside does not exist for the company. Throws `match.not_found`. */
  async ofCompany(manager: EntityManager, viewer: Viewer, matchId: number): Promise<OwnMatch> {
    const match = await manager.findOne(Match, { where: { id: matchId }, relations: { offer: { establishment: true } } });
    const offer = match?.offer;
    const establishment = offer?.establishment;
    if (!match || !offer || !establishment || match.state === 'proposed' || match.state === 'rejected') throw reviewErrors.notFound();
    if (!(await this.members.actsFor(viewer, establishment.id))) throw reviewErrors.notFound();
    return { match, offer, establishment };
  }

  /** For acts that either of them may do: a company on its own, an adviser in scope through either side. Throws `match.not_found`. */
  async ofEither(manager: EntityManager, viewer: Viewer, matchId: number): Promise<ReachedMatch> {
    if (viewer.role === 'company') {
      const { match } = await this.ofCompany(manager, viewer, matchId);
      return { match, actor: { role: 'company', accountId: accountOf(viewer) } };
    }
    const match = await manager.findOne(Match, { where: { id: matchId }, relations: { candidate: true, offer: true } });
    if (!match?.candidate || !match.offer) throw reviewErrors.notFound();
    if (!isInScope(viewer, match.candidate) && !isInScope(viewer, match.offer)) throw reviewErrors.notFound();
    return { match, actor: { role: 'adviser', accountId: accountOf(viewer) } };
  }
}
