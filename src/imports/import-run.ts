import type { BatchWriter, Counts, Item } from './batch-writer.js';
import type { RejectReport } from './reject-report.js';
import { CutSource, problem, type Mapped, type SourceRecord } from './source.js';

/** Large enough that a batch is one good statement, small enough that an interruption loses little work. */
export const BATCH = 500;

export interface RunTotals extends Counts {
  read: number;
  refused: number;
  warned: number;
  cutAtLine: number | null;
}

/** Reads, maps and writes the records of one file, batch after batch; what is refused goes to the report. */
export class ImportRun<T, D> {
  readonly totals: RunTotals = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0, warned: 0, cutAtLine: null };
  /** Everything the file names, refused records too: what it holds is not absent from it. */
  readonly refs = new Set<string>();
  private batch: Item<D>[] = [];
  private lastLine = 0;

  constructor(
    private readonly writer: BatchWriter<D>,
    private readonly map: (value: T) => Mapped<D>,
    private readonly report: RejectReport,
  ) {}

  async run(records: AsyncIterable<SourceRecord<T>>): Promise<void> {
    try {
      for await (const record of records) {
        this.take(record);
        if (this.batch.length >= BATCH) await this.flush();
      }
    } catch (error) {
      if (!(error instanceof CutSource)) throw error;
      this.totals.cutAtLine = Math.max(error.line, this.lastLine + 1);
      this.report.add('refused', this.totals.cutAtLine, null, problem('', 'file.cut', 'Le fichier s’arrête au milieu de cet élément.'));
    }
    await this.flush();
  }

  private take(record: SourceRecord<T>): void {
    this.totals.read++;
    this.lastLine = record.line;
    if ('problem' in record) return this.refuse(record.line, null, [record.problem]);
    const { ref, draft, refusals, warnings } = this.map(record.value);
    if (ref !== null && this.refs.has(ref)) return this.refuse(record.line, ref, [problem('ref', 'record.duplicate', `Déjà lu plus haut dans ce fichier : ${ref}.`)]);
    if (ref !== null) this.refs.add(ref);
    if (draft === null) return this.refuse(record.line, ref, refusals);
    for (const warning of warnings) this.report.add('warning', record.line, ref, warning);
    if (warnings.length > 0) this.totals.warned++;
    this.batch.push({ line: record.line, ref, draft });
  }

  private refuse(line: number, ref: string | null, problems: Mapped<D>['refusals']): void {
    this.totals.refused++;
    for (const one of problems) this.report.add('refused', line, ref, one);
  }

  private async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const items = this.batch;
    this.batch = [];
    const { counts, refused } = await this.writer.write(items);
    for (const key of ['created', 'updated', 'unchanged'] as const) this.totals[key] += counts[key];
    for (const { item, problem: why } of refused) this.refuse(item.line, item.ref, [why]);
  }
}
