import { NOWHERE } from '../columns/codes.js';
import type { OfferColumns } from '../columns/offer-columns.js';

const CELL_METRES = 10_000;

/**
 * Offers by trade and by cell of 10 km: who looks within a square finds them without looking at others. It numbers them in that order,
 * by "places": those of a trade in neighbouring cells of a row are neighbours, in a cell those of one group are. Offers without a map
 * position come last and are never found.
 */
export class OfferIndex {
  /** By place: the row of the offer. */
  readonly order: Int32Array;
  private readonly west: number;
  private readonly south: number;
  private readonly columns: number;
  private readonly rows: number;
  /** Rank of each trade among those that have offers; −1 for the others. */
  private readonly rank: Int32Array;
  /** [rank of trade][cell]: the first place of its offers; one entry more for the end. */
  private readonly starts: Int32Array;

  /** `trades`: how many numbers of trades there are; `group`: that of each offer among those that choose from the same sessions. */
  constructor(offers: OfferColumns, trades: number, group: Int32Array) {
    const all = Int32Array.from({ length: offers.count }, (_, j) => j).sort((a, b) => group[a]! - group[b]! || a - b);
    const placed = all.filter((j) => offers.x[j]! < NOWHERE);
    const xs = placed.reduce(([low, high], j) => [Math.min(low, offers.x[j]!), Math.max(high, offers.x[j]!)] as [number, number], [Infinity, -Infinity] as [number, number]);
    const ys = placed.reduce(([low, high], j) => [Math.min(low, offers.y[j]!), Math.max(high, offers.y[j]!)] as [number, number], [Infinity, -Infinity] as [number, number]);
    this.west = xs[0];
    this.south = ys[0];
    this.columns = placed.length === 0 ? 0 : Math.floor((xs[1] - xs[0]) / CELL_METRES) + 1;
    this.rows = placed.length === 0 ? 0 : Math.floor((ys[1] - ys[0]) / CELL_METRES) + 1;
    this.rank = new Int32Array(trades).fill(-1);
    [...new Set(Array.from(placed, (j) => offers.occupation[j]!))].sort((a, b) => a - b).forEach((trade, rank) => (this.rank[trade] = rank));
    const slot = (j: number): number => this.rank[offers.occupation[j]!]! * this.columns * this.rows + this.cellOf(offers.x[j]!, offers.y[j]!);
    this.starts = new Int32Array((this.rank.reduce((most, rank) => Math.max(most, rank + 1), 0) || 0) * this.columns * this.rows + 1);
    for (const j of placed) this.starts[slot(j) + 1]!++;
    for (let at = 1; at < this.starts.length; at++) this.starts[at]! += this.starts[at - 1]!;
    this.order = new Int32Array(offers.count);
    const next = this.starts.slice();
    for (const j of placed) this.order[next[slot(j)]!++] = j;
    this.order.set(all.filter((j) => offers.x[j]! >= NOWHERE), placed.length);
  }

  /**
   * Writes to `found` from position `at` the places of a trade in the cells that touch the circle of `metres` around (x, y); they may lie
   * a little outside it. Returns the next position.
   */
  visit(trade: number, x: number, y: number, metres: number, found: Int32Array, at: number): number {
    const rank = this.rank[trade] ?? -1;
    if (rank === -1) return at;
    const lastRow = Math.min(this.rows - 1, this.row(y + metres));
    for (let row = Math.max(0, this.row(y - metres)); row <= lastRow; row++) {
      const width = this.halfWidth(row, y, metres);
      const firstColumn = Math.max(0, this.column(x - width)), lastColumn = Math.min(this.columns - 1, this.column(x + width));
      if (firstColumn > lastColumn) continue;
      const base = (rank * this.rows + row) * this.columns;
      const end = this.starts[base + lastColumn + 1]!;
      for (let place = this.starts[base + firstColumn]!; place < end; place++) found[at++] = place;
    }
    return at;
  }

  /** How far the circle reaches to each side within a row of cells, rounded up to the next metre. */
  private halfWidth(row: number, y: number, metres: number): number {
    const below = this.south + row * CELL_METRES;
    const away = Math.max(0, below - y, y - (below + CELL_METRES));
    return Math.ceil(Math.sqrt(Math.max(0, metres * metres - away * away))) + 1;
  }

  private column(x: number): number {
    return Math.floor((x - this.west) / CELL_METRES);
  }

  private row(y: number): number {
    return Math.floor((y - this.south) / CELL_METRES);
  }

  private cellOf(x: number, y: number): number {
    return this.row(y) * this.columns + this.column(x);
  }
}
