import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CandidatePart } from '../../src/privacy/parts/candidate-part.js';
import { ListsSeenService, type RunSeen } from '../../src/matching/seen/lists-seen.service.js';
import { AdviserActsService } from '../../src/review/adviser-acts.service.js';
import { FollowUpReadModel } from '../../src/review/follow-up.read-model.js';
import { InboxReadModel } from '../../src/review/inbox.read-model.js';
import { ShortListReadModel } from '../../src/review/short-list.read-model.js';
import type { SignedInViewer, Viewer } from '../../src/accounts/viewer.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Offer } from '../../src/offers/offer.entity.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';

const PAGE = { page: 1, pageSize: 20 };
const ADMINISTRATOR: Viewer = { role: 'administrator', accountId: 999, email: '', territories: [], branches: [] };
/** The run that the fake matching writes. */
const RUN = 1;

describe('who saw what a run gave', () => {
  let rooms: ReviewRooms;
  let seen: ListsSeenService;
  let person: { candidate: Candidate; viewer: SignedInViewer };
  let company: SignedInViewer;
  let adviser: SignedInViewer;
  let offers: Offer[];

  beforeAll(async () => {
    rooms = await createReviewRooms();
    seen = rooms.get(ListsSeenService);
    person = await rooms.person();
    const { establishment, viewer } = await rooms.company();
    company = viewer;
    offers = [await rooms.offer({ establishmentId: establishment.id }), await rooms.offer()];
    adviser = await rooms.adviser();
    await rooms.matching.list(person.candidate.id, offers.map(({ id }) => id));
  });
  afterAll(() => rooms.close());

  const ofRun = (runId: number, limit?: number, viewer: Viewer = ADMINISTRATOR): Promise<RunSeen> => seen.ofRun(viewer, runId, limit);

  it('an adviser who opens a short list: its offers with their ranks', async () => {
    await rooms.get(ShortListReadModel).of(adviser, person.candidate.id);
    expect((await ofRun(RUN)).last).toMatchObject([{ role: 'adviser', place: 'desk', candidateId: person.candidate.id, offerIds: offers.map(({ id }) => id), ranks: [1, 2], readerName: expect.any(String) }]);
  });

  it('a company that opens its inbox, and the person who reads what is proposed: the one offer, no name', async () => {
    await rooms.get(AdviserActsService).present(adviser, { candidateId: person.candidate.id, offerIds: [offers[0]!.id] });
    await rooms.get(InboxReadModel).ofOffer(company, { ...PAGE, offerId: offers[0]!.id });
    await rooms.get(FollowUpReadModel).mine(person.viewer, PAGE);
    const { byRole, last } = await ofRun(RUN);
    const one = { candidateId: person.candidate.id, offerIds: [offers[0]!.id], ranks: [1], readerName: null };
    expect(last.slice(0, 2)).toMatchObject([{ role: 'candidate', place: 'proposals', ...one }, { role: 'company', place: 'inbox', ...one }]);
    expect(byRole.map(({ role, readers, candidates, readings }) => [role, readers, candidates, readings])).toEqual([['adviser', 1, 1, 1], ['candidate', 1, 1, 1], ['company', 1, 1, 1]]);
  });

  it('to an adviser only of lists of people who live in their territories, and no colleague’s name', async () => {
    const colleague = (...territories: string[]): Viewer => ({ role: 'adviser', accountId: 998, email: '', territories, branches: [] });
    const near = await ofRun(RUN, 20, colleague('62', '59'));
    expect(near.last.map(({ role, candidateId, readerName }) => [role, candidateId, readerName])).toEqual(['candidate', 'company', 'adviser'].map((role) => [role, person.candidate.id, null]));
    const far = await ofRun(RUN, 20, colleague('62'));
    expect(far).toEqual({ byRole: near.byRole, last: [] });
  });

  it('is counted run by run, and empty for a run that nobody read', async () => {
    expect(await ofRun(999)).toEqual({ byRole: [], last: [] });
    expect((await ofRun(RUN, 1)).last).toHaveLength(1);
  });

  it('nobody who opens an empty inbox', async () => {
    const other = await rooms.offer({ establishmentId: offers[0]!.establishmentId });
    await rooms.get(InboxReadModel).ofOffer(company, { ...PAGE, offerId: other.id });
    expect((await ofRun(RUN)).last).toHaveLength(3);
  });

  it('cannot be rewritten', async () => {
    await expect(rooms.store.query(`UPDATE list_seen SET ranks = '{9}'`)).rejects.toThrow('append-only');
    await expect(rooms.store.query('DELETE FROM list_seen')).rejects.toThrow('append-only');
  });

  it('is in the person’s export, and goes with them; an account that is erased leaves its line without who', async () => {
    const part = new CandidatePart(rooms.store);
    const of = { candidateId: person.candidate.id, accountId: person.viewer.accountId, email: null, role: 'candidate' as const };
    expect(await part.export(of)).toMatchObject({ seen: [{ place: 'desk', viewer_role: 'adviser' }, { place: 'inbox' }, { place: 'proposals' }], rounds: [] });
    await rooms.store.transaction((manager) => part.erase(manager, { candidateId: null, accountId: adviser.accountId, email: null, role: 'adviser' }));
    expect((await ofRun(RUN)).last.at(-1)).toMatchObject({ role: 'adviser', readerName: null });
    await rooms.store.transaction((manager) => part.erase(manager, of));
    expect(await ofRun(RUN)).toEqual({ byRole: [], last: [] });
  });
});
