import type { SourceRecord } from '../../source.js';
import { xmlRecords, type XmlFields } from '../../text/xml-records.js';

/** The `job`s of HelloWork's feed. */
export function parseHellowork(chunks: AsyncIterable<string>): AsyncIterable<SourceRecord<XmlFields>> {
  return xmlRecords(chunks, 'job');
}
