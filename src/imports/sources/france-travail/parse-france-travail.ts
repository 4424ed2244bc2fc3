import type { SourceRecord } from '../../source.js';
import { jsonRecords } from '../../text/json-records.js';

/** The offers of an answer of France Travail's API: the array `resultats`, or a bare array. */
export function parseFranceTravail(chunks: AsyncIterable<string>): AsyncIterable<SourceRecord<unknown>> {
  return jsonRecords(chunks, 'resultats');
}
