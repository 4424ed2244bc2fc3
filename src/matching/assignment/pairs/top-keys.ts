/** Keys are gathered up to so many times those that stay, then the lower ones go. */
const ROOM = 2;

/** The greatest few of the keys that come (above −1), in memory that is used again. */
export class TopKeys {
  private readonly keys: Float64Array;
  private count = 0;
  /** What does not exceed it cannot be among them. */
  private floor = -1;

  constructor(private readonly keep: number) {
    this.keys = new Float64Array(Math.max(1, ROOM * keep));
  }

  add(key: number): void {
    if (key <= this.floor) return;
    this.keys[this.count++] = key;
    if (this.count === this.keys.length) this.shrink();
  }

  /** At most `keep`, smallest first; forgets them, so read before the next `add`. */
  take(): Float64Array {
    const sorted = this.keys.subarray(0, this.count).sort();
    const greatest = sorted.subarray(Math.max(0, this.count - this.keep));
    this.count = 0;
    this.floor = -1;
    return greatest;
  }

  private shrink(): void {
    const { keys, keep } = this;
    keys.sort().copyWithin(0, keys.length - keep);
    this.count = keep;
    this.floor = keep === 0 ? Infinity : keys[0]!;
  }
}
