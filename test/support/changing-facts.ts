import type { MarketFacts } from '../../src/matching/assignment/columns/market.js';
import type { CandidateFacts } from '../../src/matching/facts/candidate-facts.js';
import type { OfferFacts } from '../../src/matching/facts/offer-facts.js';
import { SAID_BITS } from '../../src/matching/facts/said.js';
import type { SeededRandom } from '../../src/shared/seeded-random.js';

/** A market's facts with what was said by id, so that rows may come and go. */
export interface ChangingFacts extends Omit<MarketFacts, 'said'> {
  said: readonly { candidateId: number; offerId: number; bits: number }[];
}

export interface Change {
  facts: ChangingFacts;
  changed: { offers: Set<number>; candidates: Set<number> };
}

export function changedMarket({ candidates, offers, sessions, said }: ChangingFacts): MarketFacts {
  const rowOf = (list: readonly { id: number }[]): Map<number, number> => new Map(list.map(({ id }, row) => [id, row]));
  const [candidateRows, offerRows] = [rowOf(candidates), rowOf(offers)];
  return {
    candidates, offers, sessions,
    said: said.flatMap(({ candidateId, offerId, bits }) => {
      const [candidate, offer] = [candidateRows.get(candidateId), offerRows.get(offerId)];
      return candidate === undefined || offer === undefined ? [] : [{ candidate, offer, bits }];
    }),
  };
}

const OFFER_CHANGES = ['edited', 'closed', 'new', 'seats'] as const;
const CANDIDATE_CHANGES = ['wishes', 'left', 'new', 'pin', 'ban'] as const;

/**
 * One to three things happen: an offer becomes as another one is, closes, opens or has other seats; a candidate wishes what another one does,
 * leaves or comes; an adviser pins or bans.
 */
export function randomChange(random: SeededRandom, facts: ChangingFacts, id: number): Change {
  let change: Change = { facts, changed: { offers: new Set(), candidates: new Set() } };
  for (let n = random.between(1, 3); n > 0; n--) change = random.chance(0.6) ? changeOffer(random, change, 10 * id + n) : changeCandidate(random, change, 10 * id + n);
  return change;
}

function changeOffer(random: SeededRandom, { facts, changed }: Change, id: number): Change {
  const kind = random.pick(OFFER_CHANGES);
  const old = random.pick(facts.offers);
  const fresh: OfferFacts = kind === 'seats' ? { ...old, seats: random.between(0, 4), seatFacts: { ...old.seatFacts, masters: 3 } } : { ...random.pick(facts.offers), id: kind === 'new' ? id : old.id };
  const offers = [...facts.offers.filter((offer) => offer !== old || kind === 'new'), ...(kind === 'closed' ? [] : [fresh])].sort((a, b) => a.id - b.id);
  return { facts: { ...facts, offers }, changed: { ...changed, offers: new Set([...changed.offers, kind === 'closed' ? old.id : fresh.id]) } };
}

function changeCandidate(random: SeededRandom, { facts, changed }: Change, id: number): Change {
  const kind = random.pick(CANDIDATE_CHANGES);
  const old = random.pick(facts.candidates);
  const candidates = new Set([...changed.candidates, kind === 'new' ? id : old.id]);
  if (kind === 'pin' || kind === 'ban') {
    const saying = { candidateId: old.id, offerId: random.pick(facts.offers).id, bits: SAID_BITS[kind] };
    const said = [...facts.said.filter(({ candidateId, offerId }) => candidateId !== saying.candidateId || offerId !== saying.offerId), saying];
    return { facts: { ...facts, said }, changed: { ...changed, candidates } };
  }
  const other = random.pick(facts.candidates);
  const fresh: CandidateFacts = kind === 'new' ? { ...other, id } : { ...old, wishes: other.wishes, maxKm: other.maxKm };
  const others = facts.candidates.filter((candidate) => candidate !== old || kind === 'new');
  return { facts: { ...facts, candidates: [...others, ...(kind === 'left' ? [] : [fresh])].sort((a, b) => a.id - b.id) }, changed: { ...changed, candidates } };
}
