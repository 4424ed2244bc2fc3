import type { SourceRecord } from '../../source.js';
import { csvRecords, type CsvFields } from '../../text/csv-records.js';

/** The lines of a table of leboncoin's offers. */
export function parseLeboncoin(chunks: AsyncIterable<string>): AsyncIterable<SourceRecord<CsvFields>> {
  return csvRecords(chunks);
}
