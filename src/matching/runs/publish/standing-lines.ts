export const TAB = 0x09;
export const LINE_END = 0x0a;
export const DIGIT_0 = 0x30;

/** What COPY gave of the lists that stand, line by line, without making anything of a line that nobody asks about. */
export class StandingLines {
  candidateId = 0;
  offerId = 0;
  seatChance = 0;
  placeChance = 0;
  private start = 0;
  /** End of what comes before the chances. */
  private exactEnd = 0;
  private next = 0;

  /** `bytes`: lines of `ENTRY_COLUMNS`, each with its end. */
  constructor(private readonly bytes: Buffer) {}

  /** Goes to the next line; false after the last. */
  advance(): boolean {
    if (this.next >= this.bytes.length) return false;
    this.start = this.next;
    const afterCandidate = this.endOfField(this.start);
    const afterOffer = this.endOfField(afterCandidate + 1);
    let [beforeSeat, beforePlace, end] = [0, afterCandidate, afterOffer];
    while (this.bytes[end] !== LINE_END) [beforeSeat, beforePlace, end] = [beforePlace, end, this.endOfField(end + 1)];
    this.candidateId = this.number(this.start, afterCandidate);
    this.offerId = this.number(afterCandidate + 1, afterOffer);
    this.seatChance = this.number(beforeSeat + 1, beforePlace);
    this.placeChance = this.number(beforePlace + 1, end);
    this.exactEnd = beforeSeat;
    this.next = end + 1;
    return true;
  }

  /** Whether these bytes are the line before its chances. */
  isExactly(bytes: Buffer, from: number, to: number): boolean {
    return this.bytes.compare(bytes, from, to, this.start, this.exactEnd) === 0;
  }

  private endOfField(from: number): number {
    let at = from;
    while (this.bytes[at] !== TAB && this.bytes[at] !== LINE_END) at++;
    return at;
  }

  private number(from: number, to: number): number {
    let value = 0;
    for (let at = from; at < to; at++) value = 10 * value + this.bytes[at]! - DIGIT_0;
    return value;
  }
}
