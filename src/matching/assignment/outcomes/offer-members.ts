/** In which lists each offer stands: positions of the offers' order, rising, so that who is taken before whom can be read off. */
export class OfferMembers {
  /** By offer: in how many lists it stands. */
  readonly load: Int32Array;
  /** Offer `j` stands in the lists at `positions[starts[j] … starts[j] + load[j] − 1]`. */
  readonly positions: Int32Array;

  constructor(readonly starts: Int32Array) {
    this.load = new Int32Array(starts.length - 1);
    this.positions = new Int32Array(starts.at(-1)!);
  }

  /** Anew from how much of a look each position gets. */
  gather(looks: Float64Array): void {
    const { load, positions, starts } = this;
    load.fill(0);
    for (let j = 0; j < load.length; j++) for (let at = starts[j]!; at < starts[j + 1]!; at++) if (looks[at]! > 0) positions[starts[j]! + load[j]!++] = at;
  }

  /** How many of offer `j`'s lists come before position `at`. */
  placeOf(j: number, at: number): number {
    const { load, positions, starts } = this;
    const from = starts[j]!;
    let n = 0;
    while (n < load[j]! && positions[from + n]! < at) n++;
    return n;
  }

  /** Puts position `at` in as the n-th of offer `j`. */
  put(j: number, n: number, at: number): void {
    const place = this.starts[j]! + n;
    this.positions.copyWithin(place + 1, place, this.starts[j]! + this.load[j]!++);
    this.positions[place] = at;
  }

  /** Takes the n-th of offer `j` out. */
  take(j: number, n: number): void {
    const place = this.starts[j]! + n;
    this.positions.copyWithin(place, place + 1, this.starts[j]! + this.load[j]!--);
  }
}
