import { parse, type CsvError, type Parser } from 'csv-parse';
import { foldText } from '../../shared/text.js';
import { CutSource, problem, type SourceRecord } from '../source.js';

/** Cells by column; names are folded, without spaces: `codepostal`, `startson`. */
export type CsvFields = Readonly<Record<string, string>>;

/** A record larger than this has a quote that is never closed. */
const LARGEST = 1024 * 1024;
/** What the parser says when the text ends, or goes on without end, inside a quote. */
const CUT = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

/** The lines of a CSV text with a header, as they come: comma, semicolon or tab. A quote that is never closed throws `CutSource`. */
export async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<SourceRecord<CsvFields>> {
  const { delimiter, text } = await withDelimiter(chunks);
  const reader = new CsvReader(delimiter);
  let cut: CutSource | null = null;
  try {
    for await (const chunk of text) {
      yield* await reader.push(chunk);
      if (reader.cutAtLine !== null) break;
    }
  } catch (error) {
    // The text itself was cut (a packed file, say): the lines already there are still good.
    if (!(error instanceof CutSource)) throw error;
    cut = error;
  }
  yield* await reader.end();
  if (cut ?? reader.cutAtLine !== null) throw cut ?? new CutSource(reader.cutAtLine as number);
}

interface Answer {
  record: Record<string, string>;
  info: { lines: number; error?: { code: string } };
}

class CsvReader {
  cutAtLine: number | null = null;
  private readonly parser: Parser;
  private ready: SourceRecord<CsvFields>[] = [];
  /** Line on which the last record ended. */
  private ended = 1;

  constructor(delimiter: string) {
    this.parser = parse({
      delimiter, bom: true, trim: true, info: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, max_record_size: LARGEST, skip_records_with_error: true,
      columns: (header: string[]) => header.map(columnKey),
      on_record: (answer: unknown) => this.take(answer as Answer),
      on_skip: (error) => this.skip(error),
    });
    this.parser.on('error', () => (this.cutAtLine ??= this.ended + 1)).resume();
  }

  async push(chunk: string): Promise<SourceRecord<CsvFields>[]> {
    await new Promise<void>((resolve) => this.parser.write(chunk, () => resolve()));
    return this.taken();
  }

  async end(): Promise<SourceRecord<CsvFields>[]> {
    if (!this.parser.closed) await new Promise<void>((resolve) => this.parser.once('close', () => resolve()).end());
    return this.taken();
  }

  private taken(): SourceRecord<CsvFields>[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  private take({ record, info }: Answer): null {
    const line = this.ended + 1;
    this.ended = info.lines;
    if (info.error?.code !== 'CSV_RECORD_INCONSISTENT_COLUMNS') this.ready.push({ line, value: record });
    else this.ready.push({ line, problem: problem('', 'record.columns', 'Cette ligne n’a pas autant de cellules que l’en-tête : un séparateur ou un guillemet manque.') });
    return null;
  }

  private skip(error: CsvError | undefined): undefined {
    if (CUT.includes(error?.code ?? '')) this.cutAtLine ??= this.ended + 1;
    else this.ready.push({ line: this.ended + 1, problem: problem('', 'record.unreadable', 'Cette ligne ne peut pas être lue : un guillemet est mal placé.') });
    return undefined;
  }
}

/** `startsOn`, `starts_on`, `Starts on` and `Région` are read alike. */
export function columnKey(name: string): string {
  return foldText(name).replaceAll(' ', '');
}

/** Looks at the header to tell the delimiter, then gives the whole text back. */
async function withDelimiter(chunks: AsyncIterable<string>): Promise<{ delimiter: string; text: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = '';
  let isOver = false;
  while (!start.includes('\n') && !isOver) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else start += next.value;
  }
  const header = start.split('\n', 1)[0] as string;
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { delimiter: best.delimiter, text: joined(start, isOver ? null : iterator) };
}

async function* joined(start: string, rest: AsyncIterator<string> | null): AsyncGenerator<string> {
  if (start !== '') yield start;
  for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) yield next.value;
}
