import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import { Offer } from '../../src/offers/offer.entity.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { ExpiredProposals } from '../../src/review/expired-proposals.js';
import { MatchEvent } from '../../src/review/match-event.entity.js';
import { Match } from '../../src/review/match.entity.js';
import { ObsoleteMatches } from '../../src/review/obsolete-matches.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';

describe('matches and the world around them', () => {
  let rooms: ReviewRooms;
  let acts: AdviserActsService;
  let candidates: CandidateActsService;
  let adviser: SignedInViewer;
  let young: SignedInViewer;
  let candidate: Candidate;
  let offers: Offer[];

  beforeAll(async () => {
    rooms = await createReviewRooms();
    acts = rooms.get(AdviserActsService);
    candidates = rooms.get(CandidateActsService);
    adviser = await rooms.adviser();
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    ({ candidate, viewer: young } = await rooms.person());
    offers = [await rooms.offer()];
  });

  const present = (who: SignedInViewer, ...some: Offer[]): Promise<Match[]> => acts.present(who, { candidateId: candidate.id, offerIds: some.map(({ id }) => id) });

  describe('what is no longer possible', () => {
    const changed = (offer: Offer): Promise<void> => rooms.get(ObsoleteMatches).offerChanged({ id: 'e', kind: 'offer.changed', payload: { offerId: offer.id } });
    const stateOf = async (match: Match): Promise<string> => (await rooms.store.manager.findOneByOrFail(Match, { id: match.id })).state;

    it.each([
      ['closes', { status: 'closed' }],
      ['is full', { seatsTaken: 1 }],
      ['is past its last day', { expiresOn: '2026-11-23' }],
    ] as [string, Partial<Offer>][])('ends when the offer %s, once', async (_, over) => {
      const [shown] = await present(adviser, offers[0]!);
      await rooms.store.manager.update(Offer, offers[0]!.id, over);
      await changed(offers[0]!);
      await changed(offers[0]!);
      expect(await stateOf(shown!)).toBe('obsolete');
      expect(await rooms.store.manager.countBy(MatchEvent, { matchId: shown!.id })).toBe(2);
    });

    it('goes on while the offer is paused or edited', async () => {
      const [shown] = await present(adviser, offers[0]!);
      await rooms.store.manager.update(Offer, offers[0]!.id, { status: 'paused' });
      await changed(offers[0]!);
      expect(await stateOf(shown!)).toBe('presented');
    });

    it.each(['placed', 'closed'] as const)('ends when the candidate is %s, and the offer counts one less', async (status) => {
      const match = await candidates.apply(young, { offerId: offers[0]!.id, message: '' });
      await rooms.store.query('UPDATE candidate SET status = $2 WHERE id = $1', [candidate.id, status]);
      await rooms.get(ObsoleteMatches).candidateChanged({ id: 'e', kind: 'candidate.changed', payload: { candidateId: candidate.id } });
      expect(await stateOf(match)).toBe('obsolete');
      expect((await rooms.store.manager.findOneByOrFail(Offer, { id: offers[0]!.id })).applicants).toBe(0);
    });
  });

  it('a proposal left without an answer for a month makes room for another', async () => {
    const [shown] = await present(adviser, offers[0]!);
    const age = (days: number): Promise<unknown> => rooms.store.query(`UPDATE match SET updated_at = $2 WHERE id = $1`, [shown!.id, new Date(rooms.clock.now().getTime() - days * 86_400_000)]);
    const state = async (): Promise<string> => (await rooms.store.manager.findOneByOrFail(Match, { id: shown!.id })).state;
    await age(29);
    await rooms.get(ExpiredProposals).expire();
    expect(await state()).toBe('presented');
    await age(31);
    await rooms.get(ExpiredProposals).expire();
    expect(await state()).toBe('expired');
  });

  it('an application is never too old', async () => {
    const match = await candidates.apply(young, { offerId: offers[0]!.id, message: '' });
    await rooms.store.query(`UPDATE match SET updated_at = '2026-01-01' WHERE id = $1`, [match.id]);
    await rooms.get(ExpiredProposals).expire();
    expect((await rooms.store.manager.findOneByOrFail(Match, { id: match.id })).state).toBe('presented');
  });
});
