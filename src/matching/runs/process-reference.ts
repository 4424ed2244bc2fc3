import { referenceTables } from '../../reference/reference-tables.js';
import { marketReference, type MarketReference } from '../facts/market-reference.js';

let made: MarketReference | undefined;

/** What matching takes from the reference tables, made once a process. */
export function processReference(): MarketReference {
  made ??= marketReference(referenceTables());
  return made;
}
