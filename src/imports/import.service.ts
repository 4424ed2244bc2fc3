import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CandidatesImportService } from '../candidates/candidates-import.service.js';
import { CompaniesImportService } from '../companies/companies-import.service.js';
import { OffersImportService } from '../offers/offers-import.service.js';
import { ReferenceService } from '../reference/reference.service.js';
import { lexiconOf } from '../search/understanding/lexicon.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { TrainingImportService } from '../training/training-import.service.js';
import { BatchWriter, type DraftWriter } from './batch-writer.js';
import { occupationFromTitle } from './facts/occupation-from-title.js';
import { PlaceLookup } from './facts/place-lookup.js';
import { importErrors } from './import.errors.js';
import type { ImportFacts } from './import-facts.js';
import type { ImportKind, ImportResult } from './import-result.js';
import { ImportRun } from './import-run.js';
import { OfferWriter } from './offer-writer.js';
import { RejectReport } from './reject-report.js';
import { CutSource, type Source } from './source.js';
import { candidateSource, companySource, offerSource, programmeSource, type FeedName } from './sources.js';
import { decodeText } from './text/decode-text.js';

export interface ImportRequest {
  kind: ImportKind;
  /** Format of the file. */
  from: FeedName;
  /** Name of one's own table, which tells it from others (`csv`). */
  as: string;
  file: string;
  today: CalendarDate;
  anyRegion: boolean;
  /** Closes the offers of this source that the file no longer holds. */
  full: boolean;
  dryRun: boolean;
  /** Where the report goes, if there is anything to report. */
  report: string;
  /** Bytes read so far, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/** Reads a file of any size into the database, in batches; the same file again changes nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reference: ReferenceService,
    private readonly offers: OffersImportService,
    private readonly companies: CompaniesImportService,
    private readonly candidates: CandidatesImportService,
    private readonly training: TrainingImportService,
  ) {}

  async run(request: ImportRequest): Promise<ImportResult> {
    switch (request.kind) {
      case 'offers':
        return this.import(offerSource(request.from, request.as), new OfferWriter(this.offers, this.companies), request);
      case 'companies':
        return this.import(companySource(request.as), plainWriter((manager, rows) => this.companies.upsertBatch(manager, rows)), request);
      case 'candidates':
        return this.import(candidateSource(request.as), plainWriter((manager, rows) => this.candidates.upsertBatch(manager, rows)), request);
      case 'programmes':
        return this.import(programmeSource(), plainWriter((manager, rows) => this.training.upsertBatch(manager, rows)), request);
    }
  }

  private async import<T, D>(source: Source<T, D, ImportFacts>, writer: DraftWriter<D>, request: ImportRequest): Promise<ImportResult> {
    const facts = this.facts(request);
    const report = new RejectReport(request.report);
    const run = new ImportRun<T, D>(new BatchWriter(this.dataSource, writer, request.dryRun), (value) => source.map(value, facts), report);
    try {
      await run.run(source.parse(decodeText(bytesOf(request))));
    } finally {
      await report.close();
    }
    const closing = request.full ? await this.closeAbsent(source.name, run, request.dryRun) : { closed: null, notClosed: null };
    return { kind: request.kind, source: source.name, dryRun: request.dryRun, ...run.totals, ...closing, codes: report.codes, report: report.path };
  }

  /** A feed that was cut, or that holds nothing, says nothing about what has gone. */
  private async closeAbsent(source: string, { totals, refs }: Pick<ImportRun<unknown, unknown>, 'totals' | 'refs'>, dryRun: boolean): Promise<Pick<ImportResult, 'closed' | 'notClosed'>> {
    if (totals.cutAtLine !== null) return { closed: null, notClosed: 'cut' };
    if (refs.size === 0) return { closed: null, notClosed: 'empty' };
    const closed = dryRun
      ? await this.offers.countAbsent(this.dataSource.manager, source, [...refs])
      : await this.dataSource.transaction((manager) => this.offers.closeAbsent(manager, source, [...refs]));
    return { closed, notClosed: null };
  }

  private facts({ today, anyRegion }: ImportRequest): ImportFacts {
    const { reference } = this;
    const lexicon = lexiconOf(reference.tables);
    return {
      today, anyRegion,
      places: new PlaceLookup(reference.tables.communes),
      occupation: (code) => reference.occupation(code),
      certification: (rncp) => reference.certification(rncp),
      branch: (idcc) => reference.branch(idcc),
      occupationOf: (title) => occupationFromTitle(lexicon, title),
    };
  }
}

/** What zlib says of a packed file that ends in the middle. */
const PACKED_FILE_CUT = 'Z_BUF_ERROR';

type Upsert<D> = (manager: Parameters<DraftWriter<D>['write']>[0], rows: D[]) => Promise<{ created: number; updated: number; unchanged: number }>;

/** A writer that takes every draft as it is. */
function plainWriter<D>(upsert: Upsert<D>): DraftWriter<D> {
  return { write: async (manager, items) => ({ counts: await upsert(manager, items.map(({ draft }) => draft)), refused: [] }) };
}

/** The file's bytes, unpacked when it ends in `.gz`; a file that cannot be read is said in one sentence. */
async function* bytesOf({ file, onProgress }: ImportRequest): AsyncGenerator<Uint8Array> {
  try {
    const { size } = await stat(file);
    let done = 0;
    const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
    raw.on('data', (chunk) => onProgress?.((done += chunk.length), size));
    const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
    raw.on('error', (error) => stream.destroy(error));
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === PACKED_FILE_CUT) throw new CutSource(0);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw importErrors.fileUnreadable(file, (error as Error).message);
  }
}
