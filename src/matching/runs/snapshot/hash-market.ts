import { createHash, type Hash } from 'node:crypto';
import type { Market } from '../../assignment/columns/market.js';

/** SHA-256 over every column: the same snapshot has the same hash, whatever machine read it. */
export function hashMarket(market: Market): string {
  const hash = createHash('sha256');
  for (const part of [market.candidates, market.offers, market.sessions, market.said]) addColumns(hash, part);
  return hash.digest('hex');
}

function addColumns(hash: Hash, part: object): void {
  for (const [name, column] of Object.entries(part)) {
    hash.update(name);
    if (ArrayBuffer.isView(column)) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    else if (typeof column === 'object' && column !== null) addColumns(hash, column);
    else hash.update(String(column));
  }
}
