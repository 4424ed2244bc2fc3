import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../test/support/random-facts.js';
import { referenceTables } from '../../reference/reference-tables.js';
import { SeededRandom } from '../../shared/seeded-random.js';
import { marketOf, type MarketFacts } from '../assignment/columns/market.js';
import { newBatch } from '../assignment/kernel/batch.js';
import { PreparedCandidate } from '../assignment/kernel/prepared-candidate.js';
import { scoreBatch } from '../assignment/kernel/score-batch.js';
import { CANDIDATES_SQL } from '../runs/snapshot/candidate-rows.js';
import type { CandidateFacts } from './candidate-facts.js';
import { marketReference } from './market-reference.js';
import { viewPair } from './view-pair.js';

const reference = marketReference(referenceTables());
const facts = randomMarket(new SeededRandom(21), { candidates: 40, offers: 40, sessions: 20 });

/** Points of every pair, by the kernel. */
function allPoints(market: MarketFacts): number[][] {
  const columns = marketOf(market, reference);
  const prepared = new PreparedCandidate(columns);
  const batch = newBatch(columns.offers.count, true);
  batch.count = columns.offers.count;
  for (let j = 0; j < batch.count; j++) {
    batch.offers[j] = j;
    batch.sessions[j] = j % columns.sessions.count;
  }
  return market.candidates.map((_, i) => {
    prepared.prepare(i);
    scoreBatch(columns, prepared, i, batch);
    return [...batch.points, ...batch.details!];
  });
}

describe('what scoring knows of a pair', () => {
  it('is this and no more', () => {
    const { scored } = viewPair(facts.candidates[0]!, facts.offers[0]!, facts.sessions[0]!, 0, reference);
    expect(Object.keys(scored).sort()).toEqual([
      'answerRate', 'candidateRhythm', 'certificationLevel', 'contractKind', 'daysFromAvailability', 'interest', 'level', 'licence', 'licenceRequired', 'minimumLevel',
      'minutesToFirm', 'minutesToSite', 'months', 'offerRhythm', 'relation', 'skillsAsked', 'skillsMet', 'targetLevel', 'trainingMonths', 'trainingRhythm', 'usualBranch', 'wish',
    ]);
  });

  it('is read without name, contact, address, sex, origin, nationality, family or health', () => {
    // What follows says whose run reads the file (by the region of its department), and is not read.
    const [read] = CANDIDATES_SQL.split('FROM candidate') as [string];
    expect(read).toContain('birth_date');
    for (const word of ['name', 'email', 'phone', 'guardian', 'insee', 'commune', 'address', 'department', 'zone', 'sex', 'gender', 'nation', 'origin', 'family', 'health', 'handicap']) {
      expect(read).not.toMatch(new RegExp(`\\b\\w*${word}\\w*\\b`, 'i'));
    }
  });
});

describe('facts of law alone', () => {
  const others: [string, (candidate: CandidateFacts) => CandidateFacts][] = [
    ['birth date', (candidate) => ({ ...candidate, birthDate: '1975-06-15' })],
    ['end of collège', (candidate) => ({ ...candidate, collegeCompleted: !candidate.collegeCompleted })],
    ['age limit', (candidate) => ({ ...candidate, ageLimit: candidate.ageLimit === 99 ? 29 : 99 })],
    ['registration as a job seeker', (candidate) => ({ ...candidate, jobSeeker: !candidate.jobSeeker })],
  ];

  it.each(others)('%s: not one point differs', (_, flip) => {
    expect(allPoints({ ...facts, candidates: facts.candidates.map(flip) })).toEqual(allPoints(facts));
  });

  it('someone else with the same wishes, place and means has the same points', () => {
    expect(allPoints({ ...facts, candidates: facts.candidates.map((candidate) => ({ ...candidate, id: candidate.id + 70_000 })) })).toEqual(allPoints(facts));
  });
});
