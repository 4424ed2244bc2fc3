import { chanceStands, type ListRow } from '../../assignment/lists/list-rows.js';
import { DIGIT_0, LINE_END, TAB, type StandingLines } from './standing-lines.js';

/** Columns of `list_entry` in the order of a line: the two chances after the rest; the run that wrote it comes last and is not compared. */
export const ENTRY_COLUMNS = 'candidate_id, offer_id, session_id, rank, wish_rank, candidate_points, employer_points, u, p, flags, seat_chance, place_chance';

const COMMA = 0x2c;
/** More than a line without its flags takes. */
const ROOM_A_LINE = 256;

/**
 * Rows as COPY reads them, written digit by digit into one piece of memory: a hundred thousand texts would cost more than computing the rows.
 * Numbers and codes only: nothing to escape.
 */
export class EntryLines {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private kept = 0;
  private at = 0;
  private lines = 0;

  constructor(private readonly runId: number) {}

  /** The lines kept. */
  get count(): number {
    return this.lines;
  }

  text(): Buffer {
    return this.bytes.subarray(0, this.kept);
  }

  /** Keeps a row. */
  add(row: ListRow): void {
    this.write(row);
    this.keep(row);
  }

  /** Keeps a row unless it stands: all the same, but for chances that lie as near as `chanceStands` allows. Whether it was kept. */
  addUnlessStands(row: ListRow, standing: StandingLines): boolean {
    this.write(row);
    const stands = standing.isExactly(this.bytes, this.kept, this.at) && chanceStands(standing.seatChance, row.seatChance) && chanceStands(standing.placeChance, row.placeChance);
    if (!stands) this.keep(row);
    return !stands;
  }

  /** All but chances and run, after what is kept. */
  private write(row: ListRow): void {
    const flags = `{${row.flags.join(',')}}`;
    this.makeRoom(ROOM_A_LINE + flags.length);
    this.at = this.kept;
    this.number(row.candidateId, TAB);
    this.number(row.offerId, TAB);
    if (row.sessionId === null) this.put('\\N\t');
    else this.number(row.sessionId, TAB);
    this.number(row.rank, TAB);
    this.number(row.wishRank, TAB);
    this.numbers(row.candidatePoints);
    this.numbers(row.employerPoints);
    this.number(row.u, TAB);
    this.number(row.p, TAB);
    this.put(flags);
  }

  private keep({ seatChance, placeChance }: ListRow): void {
    this.bytes[this.at++] = TAB;
    this.number(seatChance, TAB);
    this.number(placeChance, TAB);
    this.number(this.runId, LINE_END);
    this.kept = this.at;
    this.lines++;
  }

  private makeRoom(room: number): void {
    if (this.kept + room <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * this.bytes.length + room);
    this.bytes.copy(larger, 0, 0, this.kept);
    this.bytes = larger;
  }

  /** A whole number from 0, and the byte after it. */
  private number(value: number, next: number): void {
    let last = this.at;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) last++;
    for (let [at, rest] = [last, value]; at >= this.at; at--, rest = (rest / 10) | 0) this.bytes[at] = DIGIT_0 + (rest % 10);
    this.bytes[last + 1] = next;
    this.at = last + 2;
  }

  private numbers(values: readonly number[]): void {
    this.put('{');
    for (const value of values) this.number(value, COMMA);
    if (values.length > 0) this.at--;
    this.put('}\t');
  }

  private put(text: string): void {
    for (let n = 0; n < text.length; n++) this.bytes[this.at++] = text.charCodeAt(n);
  }
}
