import { RULES } from '../../rules/rule-table.js';
import { NOTHING_IN_REACH } from './pairs.js';

/** Counts which rules refuse the pairs of each row. */
export class Refusals {
  private readonly counts: Int32Array;

  constructor(private readonly rows: number) {
    this.counts = new Int32Array(rows * RULES.length);
  }

  /** `mask`: the rules that refuse one pair of this row. */
  add(row: number, mask: number): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) this.counts[row * RULES.length + (31 - Math.clz32(rest & -rest))]!++;
  }

  clear(row: number): void {
    this.counts.fill(0, row * RULES.length, (row + 1) * RULES.length);
  }

  /** Place of the rule that refuses most; the first of equals; `NOTHING_IN_REACH` where nothing was refused. */
  most(row: number): number {
    const base = row * RULES.length;
    let most = NOTHING_IN_REACH;
    for (let rule = 0; rule < RULES.length; rule++) if (this.counts[base + rule]! > (most === NOTHING_IN_REACH ? 0 : this.counts[base + most]!)) most = rule;
    return most;
  }

  mostByRow(): Int8Array {
    return Int8Array.from({ length: this.rows }, (_, row) => this.most(row));
  }
}
