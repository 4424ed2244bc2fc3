import type { OfferFacts } from '../../facts/offer-facts.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import { courseOf } from './courses.js';
import type { SessionColumns } from './session-columns.js';

/** First day of a contract, and the days within which its training may begin; epoch days. */
export interface ContractDays {
  start: number;
  first: number;
  last: number;
}

/** Rows of sessions in the order in which an offer may choose them, and a number that lists with the same rows share. */
export interface SessionList {
  number: number;
  rows: number[];
}

/**
 * Sessions with a free place that prepare the diploma asked, begin within the window, nearest to the start of the contract first; of those
 * that differ only in their start, the nearest alone. Sessions begin on few days: each order of these days is gone through once.
 */
export class SessionLists {
  private readonly families = new Map<string, Beginning[]>();
  private readonly known = new Map<string, SessionList>();
  private readonly numbers = new Map<string, number>();

  /** `byTrade`: rows of the sessions that serve each trade. */
  constructor(
    private readonly facts: readonly SessionFacts[],
    private readonly sessions: SessionColumns,
    private readonly byTrade: ReadonlyMap<number, readonly number[]>,
  ) {}

  /** `trade`: number of the offer's trade; `family`: what offers have in common that ask for the same diploma in one trade. */
  of(offer: Pick<OfferFacts, 'rncp' | 'targetLevel'>, trade: number, family: string, { start, first, last }: ContractDays): SessionList {
    const within = this.beginnings(offer, trade, family).filter(({ day }) => day >= first && day <= last);
    const inOrder = within.sort((a, b) => Math.abs(a.day - start) - Math.abs(b.day - start) || a.day - b.day);
    const isTie = inOrder.some(({ day }, at) => at > 0 && day - start === start - inOrder[at - 1]!.day);
    const key = `${family} ${inOrder.map(({ day }) => day).join(' ')}${isTie ? ` ${start}` : ''}`;
    let list = this.known.get(key);
    if (list === undefined) this.known.set(key, (list = this.listOf(isTie ? [this.mixed(inOrder, start)] : inOrder)));
    return list;
  }

  private beginnings({ rncp, targetLevel }: Pick<OfferFacts, 'rncp' | 'targetLevel'>, trade: number, family: string): readonly Beginning[] {
    let beginnings = this.families.get(family);
    if (beginnings === undefined) {
      const { facts, sessions } = this;
      const prepares = (fact: SessionFacts): boolean => (rncp !== null ? fact.rncp === rncp : targetLevel === null || targetLevel === 0 || fact.level === targetLevel);
      const rows = (this.byTrade.get(trade) ?? []).filter((s) => sessions.freePlaces[s]! > 0 && prepares(facts[s - 1]!));
      this.families.set(family, (beginnings = byDay(rows, sessions)));
    }
    return beginnings;
  }

  /** Where two days are as near as each other, their sessions come by id. */
  private mixed(beginnings: readonly Beginning[], start: number): Beginning {
    const { sessions } = this;
    const distance = (s: number): number => Math.abs(sessions.start[s]! - start);
    return { day: start, rows: beginnings.flatMap(({ rows }) => rows).sort((a, b) => distance(a) - distance(b) || sessions.id[a]! - sessions.id[b]!) };
  }

  private listOf(beginnings: readonly Beginning[]): SessionList {
    const seen = new Set<number>();
    const rows: number[] = [];
    for (const beginning of beginnings) for (const s of beginning.rows) if (seen.size < seen.add(courseOf(this.sessions, s)).size) rows.push(s);
    const text = rows.join(' ');
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return { number, rows };
  }
}

/** Sessions that begin on one day, by id. */
interface Beginning {
  day: number;
  rows: number[];
}

function byDay(rows: readonly number[], { id, start }: SessionColumns): Beginning[] {
  const days = new Map<number, Beginning>();
  for (const row of [...rows].sort((a, b) => id[a]! - id[b]!)) {
    const day = start[row]!;
    const known = days.get(day);
    if (known === undefined) days.set(day, { day, rows: [row] });
    else known.rows.push(row);
  }
  return [...days.values()];
}
