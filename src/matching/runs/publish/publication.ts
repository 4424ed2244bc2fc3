import { addSessionCrowds } from '../../assignment/answers/session-crowds.js';
import { shortlistedOffers, shortlistRows, type ShortlistRow } from '../../assignment/answers/shortlists.js';
import { listRows, type ListRow } from '../../assignment/lists/list-rows.js';
import type { ComputedLists } from '../compute-lists.js';
import { packWarm } from '../warm/warm-start.js';
import { sessionCrowds, type EntryChances, type SessionCrowd } from './publish-crowds.js';
import type { OutcomeRow } from './publish-outcomes.js';
import type { WithoutSubject } from './publish-without.js';

/** What part of the lists a run has made anew. */
export interface PublishScope {
  candidateIds: readonly number[];
  offerIds: readonly number[];
  /** Sessions that changed or moved. */
  sessionIds: readonly number[];
  /** Why an offer of the scope stands in no list, if it does not. */
  reasonOfOffer: ReadonlyMap<number, string>;
}

/** What is to stand from now on, by ids: of a whole region, or of a part of it. */
export interface Publication {
  /** The lists, by rising candidate, then offer. */
  rows: Iterable<ListRow>;
  /** What each is worth. */
  outcomes: readonly OutcomeRow[];
  /** What the next answers are chosen from; of whoever has a feasible pair. */
  shortlists: readonly ShortlistRow[];
  /** Candidates without a list; of a whole region offers as well. */
  without: readonly WithoutSubject[];
  /** Null: all of the region's. */
  scope: PublishScope | null;
  /** Of a whole region: in how many of these lists each offer stands that was read. */
  loads: ReadonlyMap<number, number>;
  /** Of a whole region: where the next run starts. */
  warm: Buffer | null;
  /** Who would take the places of each session; of a part, of those that have moved or changed. */
  crowds: readonly SessionCrowd[];
  /** Of a part: entries of others that stay, with other chances. */
  chances: readonly EntryChances[];
}

/** All that a run of everything has computed. */
export function publicationOf(computed: ComputedLists): Publication {
  const { market, generated, generated: { pairs }, lists, outcomes, chosen } = computed;
  return {
    rows: listRows(market, generated, lists, outcomes), outcomes: outcomeRows(computed), shortlists: shortlistRows(market, generated, shortlistedOffers(chosen.shortlist, (row) => market.candidates.id[row]!, pairs.offer, market)),
    without: [...candidatesWithout(computed), ...offersWithout(computed)], scope: null,
    loads: new Map([...computed.loads.entries()].map(([row, load]) => [market.offers.id[row]!, load])),
    warm: packWarm(market, pairs, chosen.x), crowds: crowdsOf(computed), chances: [],
  };
}

function crowdsOf({ market, generated: { pairs }, lists, outcomes, chosen }: ComputedLists): SessionCrowd[] {
  const crowds = { taken: new Float64Array(market.sessions.count), worth: new Float64Array(market.sessions.count) };
  addSessionCrowds(crowds, pairs, lists, outcomes, chosen.omega);
  return sessionCrowds(market, (row) => ({ taken: crowds.taken[row]!, worth: crowds.worth[row]! }));
}

function candidatesWithout({ market: { candidates }, candidatesWithout: rows }: ComputedLists): WithoutSubject[] {
  return rows.map(({ row, reason }) => ({ side: 'candidate', id: candidates.id[row]!, reason }));
}

function offersWithout({ market: { offers }, offersWithout: rows }: ComputedLists): WithoutSubject[] {
  return rows.map(({ row, reason }) => ({ side: 'offer', id: offers.id[row]!, reason }));
}

function outcomeRows({ market: { candidates }, lists, outcomes, chosen }: ComputedLists): OutcomeRow[] {
  const listed = [...lists.length.keys()].filter((row) => lists.length[row]! > 0);
  return listed.map((row) => ({
    candidateId: candidates.id[row]!, omega: chosen.omega[row]!, missed: outcomes.missed[row]!, chance: outcomes.chance[row]!, plainChance: chosen.plain[row]!,
    lastScore: outcomes.lastScore[row]!,
  }));
}
