import { listRows, type ListRow } from '../../assignment/lists/list-rows.js';
import type { ComputedLists } from '../compute-lists.js';
import { packWarm } from '../warm/warm-start.js';
import type { OutcomeRow } from './publish-outcomes.js';
import type { WithoutSubject } from './publish-without.js';

/** What part of the lists a run has made anew. */
export interface PublishScope {
  candidateIds: readonly number[];
  offerIds: readonly number[];
  /** Why an offer of the scope stands in no list, if it does not. */
  reasonOfOffer: ReadonlyMap<number, string>;
}

/** What is to stand from now on, by ids: of a whole region, or of a part of it. */
export interface Publication {
  /** The lists, by rising candidate, then offer. */
  rows: Iterable<ListRow>;
  /** What each is worth. */
  outcomes: readonly OutcomeRow[];
  /** Candidates without a list; of a whole region offers as well. */
  without: readonly WithoutSubject[];
  /** Null: all of the region's. */
  scope: PublishScope | null;
  /** Of a whole region: in how many lists each of its offers stands. */
  loads: ReadonlyMap<number, number>;
  /** Of a whole region: where the next run starts. */
  warm: Buffer | null;
}

/** All that a run has computed; of a part, only what is said of it. */
export function publicationOf(computed: ComputedLists, scope: PublishScope | null): Publication {
  const { market, generated: { pairs }, lists, outcomes, chosen } = computed;
  return {
    rows: listRows(market, pairs, lists, outcomes), outcomes: outcomeRows(computed),
    without: [...candidatesWithout(computed), ...(scope === null ? offersWithout(computed) : [])], scope,
    loads: new Map(scope === null ? [...computed.loads.entries()].map(([row, load]) => [market.offers.id[row]!, load]) : []),
    warm: scope === null ? packWarm(market, pairs, chosen.x) : null,
  };
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
