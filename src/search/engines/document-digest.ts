import { createHash } from 'node:crypto';
import type { SearchDocument } from './search-engine.js';

/** Tells whether a document is still what an engine keeps of it: the same projection of the same row gives the same 27 characters. */
export function digestOf(document: SearchDocument): string {
  return createHash('sha1').update(JSON.stringify(document)).digest('base64url');
}
