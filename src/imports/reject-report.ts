import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { importErrors } from './import.errors.js';
import type { Problem } from './source.js';
import { csvLine } from '../shared/csv-line.js';

/** One line a problem, as a CSV that spreadsheets open safely; the file is made with the first problem. */
export class RejectReport {
  readonly codes: Record<string, number> = {};
  private stream: WriteStream | null = null;
  private failure: Error | null = null;

  constructor(private readonly file: string) {}

  /** The report's path, or null while there is nothing in it. */
  get path(): string | null {
    return this.stream ? this.file : null;
  }

  add(effect: 'refused' | 'warning', line: number, ref: string | null, { field, code, reason }: Problem): void {
    this.codes[code] = (this.codes[code] ?? 0) + 1;
    this.stream ??= this.open();
    this.stream.write(csvLine([line, ref, effect, field, code, reason]));
  }

  /** Throws `import.report_unwritable` when something could not be written. */
  async close(): Promise<void> {
    if (this.stream) {
      this.stream.end();
      await finished(this.stream).catch((error: Error) => (this.failure ??= error));
    }
    if (this.failure) throw importErrors.reportUnwritable(this.file, this.failure.message);
  }

  private open(): WriteStream {
    try {
      mkdirSync(dirname(this.file), { recursive: true });
    } catch (error) {
      throw importErrors.reportUnwritable(this.file, (error as Error).message);
    }
    const stream = createWriteStream(this.file);
    stream.on('error', (error) => (this.failure ??= error));
    stream.write(csvLine(['line', 'ref', 'effect', 'field', 'code', 'reason']));
    return stream;
  }
}
