import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { trainingStart } from '../../../law/training-start.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { needsTraining } from '../../../shared/contract-kind.js';
import { daysBetween } from '../../../shared/calendar-date.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import { marketReference } from '../../facts/market-reference.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import { viewPair } from '../../facts/view-pair.js';
import { ruleBit, ruleMask } from '../../rules/rule-table.js';
import { CRITERION_TABLE } from '../../scoring/score-pair.js';
import { centreShare, travelDegrees } from '../../scoring/travel.js';
import { pointsFor } from '../../scoring/weights.js';
import { marketOf } from '../columns/market.js';
import { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { SessionChooser } from './session-chooser.js';

const reference = marketReference(referenceTables());

/** Sessions an offer may choose from: a free place, its trade or a sibling, its diploma or level, and a start within three months. */
function choices(offer: OfferFacts, sessions: readonly SessionFacts[]): SessionFacts[] {
  return sessions.filter((session) => {
    const serves = session.occupationCodes.some((code) => ['same', 'sibling'].includes(reference.related.relation(code, offer.occupationCode) ?? ''));
    const prepares = offer.rncp !== null ? session.rncp === offer.rncp : offer.targetLevel === null || offer.targetLevel === 0 || session.level === offer.targetLevel;
    return serves && prepares && session.freePlaces > 0 && trainingStart(offer.startsOn, session.startsOn) === null;
  });
}

/** What a session is worth, said plainly: points for level, rhythm and length, and for the way to the site by the days spent there. */
function worth(candidate: CandidateFacts, offer: OfferFacts, session: SessionFacts): number {
  const { ruled, scored } = viewPair(candidate, offer, session, 0, reference);
  const both = (name: 'level' | 'rhythm' | 'contract'): number =>
    pointsFor('candidate', name, CRITERION_TABLE[name].candidate(scored)) + pointsFor('employer', name, CRITERION_TABLE[name].employer(scored));
  const way = travelDegrees(scored.minutesToSite);
  const travel = pointsFor('candidate', 'travel', way.candidate) + pointsFor('employer', 'travel', way.employer);
  const isOutOfReach = (ruleMask(ruled) & (ruleBit('session.out_of_reach') | ruleBit('level.out_of_reach'))) !== 0;
  return 60 * (both('level') + both('rhythm') + both('contract')) + centreShare(session.rhythm) * travel - (isOutOfReach ? 100_000 : 0);
}

function bestPlainly(candidate: CandidateFacts, offer: OfferFacts, sessions: readonly SessionFacts[]): number | null {
  const distance = (session: SessionFacts): number => Math.abs(daysBetween(offer.startsOn, session.startsOn));
  const ranked = choices(offer, sessions).sort((a, b) => worth(candidate, offer, b) - worth(candidate, offer, a) || distance(a) - distance(b) || a.id - b.id);
  return ranked[0]?.id ?? null;
}

describe('the session chosen', () => {
  it('is the best one, said plainly, for every pair of markets of odd values', () => {
    const random = new SeededRandom(17);
    let chosenOnes = 0;
    for (let round = 0; round < 6; round++) {
      const facts = randomMarket(random, { candidates: 15, offers: 25, sessions: 60 });
      const market = marketOf(facts, reference);
      const prepared = new PreparedCandidate(market);
      const chooser = new SessionChooser(market, prepared);
      facts.candidates.forEach((candidate, i) => {
        prepared.prepare(i);
        facts.offers.forEach((offer, j) => {
          const chosen = market.sessions.id[chooser.choose(i, j)]! || null;
          if (chosen !== null) chosenOnes++;
          expect(chosen).toBe(needsTraining(offer.contractKind) ? bestPlainly(candidate, offer, facts.sessions) : null);
        });
      });
    }
    expect(chosenOnes).toBeGreaterThan(100);
  });
});
