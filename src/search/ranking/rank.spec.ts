import { describe, expect, it } from '@jest/globals';
import type { Tier } from '../engines/search-engine.js';
import { pointsOf, rank, type Rankable, type RankingQuestion } from './rank.js';
import { RANKING_WEIGHTS as W } from './ranking-weights.js';

const question: RankingQuestion = { confidence: new Map([['D1102', 1], ['D1106', 0.8]]), surest: 1, nearness: new Map([['D1104', 0.5], ['D1101', 0.3]]), tradeStems: ['boulanger'], wordStems: ['paul'] };
const hit = (id: number, over: Partial<Rankable> = {}): Rankable => ({
  id, tier: 'asked', occupations: ['D1102'], titleStems: 'offre', nameStems: '', distanceKm: 10, ageDays: 5, applicantsPerSeat: 0, ...over,
});
const order = (...hits: Rankable[]): number[] => rank(hits, question).map(({ item }) => item.id);

describe('rank', () => {
  it.each<[string, Partial<Rankable>, Partial<Rankable>]>([
    ['the trade asked for before a near one, however far', { distanceKm: 60, ageDays: 60, applicantsPerSeat: 50 }, { tier: 'near', occupations: ['D1104'], distanceKm: 0, ageDays: 0, titleStems: 'boulanger paul' }],
    ['a near trade before what words found', { tier: 'near', occupations: ['D1101'], distanceKm: 60 }, { tier: 'words', occupations: ['M1203'], distanceKm: 0, titleStems: 'boulanger paul' }],
    ['words as they are before similar ones', { tier: 'words', occupations: [] }, { tier: 'similar', occupations: [] }],
    ['the surer trade', {}, { occupations: ['D1106'] }],
    ['the nearer trade', { tier: 'near', occupations: ['D1104'] }, { tier: 'near', occupations: ['D1101'] }],
    ['the nearer place', { distanceKm: 3 }, { distanceKm: 18 }],
    ['words in the title', { titleStems: 'boulanger' }, {}],
    ['the company that was named', { nameStems: 'maison paul' }, {}],
    ['the fresher', { ageDays: 1 }, { ageDays: 40 }],
    ['fewer applicants a seat', { applicantsPerSeat: 1 }, { applicantsPerSeat: 12 }],
    ['a place a little further with the company that was named', { distanceKm: 12, nameStems: 'paul' }, { distanceKm: 8 }],
  ])('%s', (_, first, second) => {
    expect(order(hit(2, first), hit(1, second))).toEqual([2, 1]);
    expect(order(hit(1, second), hit(2, first))).toEqual([2, 1]);
  });

  it('breaks ties by id, whatever the order they came in', () => {
    expect(order(hit(3), hit(1), hit(2))).toEqual([1, 2, 3]);
    expect(order(hit(2), hit(3), hit(1))).toEqual([1, 2, 3]);
  });

  it('explains each place by points that sum to it', () => {
    const points = pointsOf(hit(1, { distanceKm: W.halfDistanceKm, ageDays: W.halfAgeDays, applicantsPerSeat: W.halfApplicants }), question);
    expect(points).toEqual({ trade: W.tier.asked + W.confidence, words: 0, distance: W.distance / 2, freshness: W.freshness / 2, load: W.load / 2 });
  });

  it('gives nothing for a distance that is not known', () => expect(pointsOf(hit(1, { distanceKm: null }), question).distance).toBe(0));

  it('keeps the steps between tiers above what all else brings', () => {
    const rest = W.confidence + W.nearness + W.title + W.name + W.elsewhere + W.distance + W.freshness + W.load;
    const tiers: Tier[] = ['asked', 'near', 'words'];
    expect(W.tier[tiers[0]!] - W.tier[tiers[1]!]).toBeGreaterThan(rest);
    expect(W.tier[tiers[1]!] - W.tier[tiers[2]!]).toBeGreaterThan(rest);
  });

  it('of nothing is nothing', () => expect(rank([], question)).toEqual([]));
});
