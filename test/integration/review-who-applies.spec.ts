import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { flagNotices } from '../../src/matching/explanations/rule-notices.js';
import { companyRuleSentences } from '../../src/matching/explanations/rule-words.js';
import { CandidateActsService } from '../../src/review/candidate-acts.service.js';
import { Match } from '../../src/review/match.entity.js';
import { createReviewRooms, type ReviewRooms } from '../support/review-rooms.js';
import { refusal } from '../support/rooms.js';

describe('who applies', () => {
  let rooms: ReviewRooms;
  beforeAll(async () => void (rooms = await createReviewRooms()));
  afterAll(() => rooms.close());

  const acts = (): CandidateActsService => rooms.get(CandidateActsService);
  const newOffer = async (): Promise<{ offerId: number; message: string }> => {
    const { establishment } = await rooms.company();
    return { offerId: (await rooms.offer({ establishmentId: establishment.id })).id, message: '' };
  };

  it('a profile that an adviser entered is theirs from the first application on, read before or not', async () => {
    const { candidate, viewer } = await rooms.person();
    await rooms.store.manager.update(Candidate, { id: candidate.id }, { accountId: null });
    expect((await acts().apply(viewer, await newOffer())).candidateId).toBe(candidate.id);
  });

  it('someone who signed is told so; who took the search up again applies, and both sides are told of the contract', async () => {
    const { candidate, viewer } = await rooms.person();
    const { id } = await acts().apply(viewer, await newOffer());
    await rooms.store.manager.update(Match, { id }, { state: 'signed', signedOn: '2026-11-20' });
    await rooms.store.manager.update(Candidate, { id: candidate.id }, { status: 'placed' });
    const asked = await newOffer();
    expect(await refusal(acts().apply(viewer, asked))).toBe('match.has_contract');
    await rooms.store.manager.update(Candidate, { id: candidate.id }, { status: 'active' });
    const { flags } = await acts().apply(viewer, asked);
    expect(flags).toEqual(['candidate.has_contract']);
    expect(companyRuleSentences(flags)).toEqual(['Cette personne a déjà un contrat noté : voyez avec elle s’il a pris fin.']);
    expect(flagNotices(flags)[0]?.sentence).toContain('a déjà un contrat noté');
  });
});
