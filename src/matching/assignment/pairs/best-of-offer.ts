/** Above any worth. */
const NOTHING_STAYS = 2 ** 30;

/** The best few candidates of every offer so far, in whatever order they come; at equal worth the lower row stays. */
export class BestOfOffer {
  private readonly size: Int32Array;
  private readonly lowest: Int32Array;
  /** By offer: what a pair must be worth to stay. −1 while there is room. */
  private readonly threshold: Int32Array;
  private readonly worth: Int32Array;
  readonly candidate: Int32Array;
  readonly session: Int32Array;
  readonly points: Uint16Array;

  constructor(
    offers: number,
    private readonly keep: number,
  ) {
    this.size = new Int32Array(offers);
    this.lowest = new Int32Array(offers);
    this.threshold = new Int32Array(offers).fill(keep === 0 ? NOTHING_STAYS : -1);
    this.worth = new Int32Array(offers * keep);
    this.candidate = new Int32Array(offers * keep);
    this.session = new Int32Array(offers * keep);
    this.points = new Uint16Array(offers * keep);
  }

  /** True when a pair of this worth would stay. */
  wants(offer: number, worth: number, candidate: number): boolean {
    const threshold = this.threshold[offer]!;
    return worth > threshold || (worth === threshold && candidate < this.candidate[offer * this.keep + this.lowest[offer]!]!);
  }

  /** Puts a wanted pair in, in the place of the lowest when there is no room. */
  put(offer: number, worth: number, candidate: number, session: number, points: number): void {
    const base = offer * this.keep;
    const isFull = this.size[offer]! === this.keep;
    const at = base + (isFull ? this.lowest[offer]! : this.size[offer]!++);
    this.worth[at] = worth;
    this.candidate[at] = candidate;
    this.session[at] = session;
    this.points[at] = points;
    if (this.size[offer]! === this.keep) this.findLowest(offer, base);
  }

  /** An offer's pairs stand at places `from` to `to` − 1 of the arrays. */
  from(offer: number): number {
    return offer * this.keep;
  }

  to(offer: number): number {
    return offer * this.keep + this.size[offer]!;
  }

  /** The lowest worth; among equals the last candidate, who gives way first. */
  private findLowest(offer: number, base: number): void {
    let lowest = 0;
    for (let at = 1; at < this.keep; at++) {
      const difference = this.worth[base + at]! - this.worth[base + lowest]!;
      if (difference < 0 || (difference === 0 && this.candidate[base + at]! > this.candidate[base + lowest]!)) lowest = at;
    }
    this.lowest[offer] = lowest;
    this.threshold[offer] = this.worth[base + lowest]!;
  }
}
