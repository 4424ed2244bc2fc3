import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { Clock } from '../shared/clock.js';
import { isCalendarDate } from '../shared/calendar-date.js';
import { importErrors } from './import.errors.js';
import { IMPORT_KINDS, type ImportKind, type ImportResult } from './import-result.js';
import { ImportService, type ImportRequest } from './import.service.js';
import { FEED_NAMES, type FeedName } from './sources.js';

interface ImportOptions {
  from: FeedName;
  as: string;
  today?: string;
  anyRegion?: boolean;
  full?: boolean;
  dryRun?: boolean;
  report?: string;
  json?: boolean;
}

const OTHERS_NAMES = ['self', 'demo', ...FEED_NAMES.filter((name) => name !== 'csv')];

/** `import offers|companies|candidates|programmes --from SOURCE FILE` */
export function registerImportCommands(program: Command, context: CliContext): void {
  const group = program.command('import').description('reads files of partners and tables of one’s own (docs/importing.md)');
  for (const kind of IMPORT_KINDS) {
    const command = group
      .command(kind)
      .description(`reads ${kind} from a file; the same file again changes nothing`)
      .argument('<file>', 'the file; one that ends in .gz is unpacked')
      .addOption(new Option('--from <source>', 'format of the file').choices(kind === 'offers' ? FEED_NAMES : ['csv']).makeOptionMandatory())
      .option('--as <name>', 'name that tells this table of one’s own from others', tableName, 'csv')
      .option('--today <day>', 'the day the import believes it is, YYYY-MM-DD', day)
      .option('--dry-run', 'tells what would happen, writes nothing to the database')
      .option('--report <file>', 'where refused lines go (default: DATA_DIR/reports)')
      .option('--json', 'the answer as JSON');
    if (kind === 'offers') command.option('--any-region', 'also lets in places outside the region').option('--full', 'the file is the whole feed: closes the offers that it no longer holds');
    command.action((file: string, options: ImportOptions) => run(kind, file, options, context));
  }
}

async function run(kind: ImportKind, file: string, options: ImportOptions, context: CliContext): Promise<void> {
  const service = await context.service(ImportService);
  const clock = await context.service(Clock);
  let bar: ReturnType<CliContext['progress']> | undefined;
  const request: ImportRequest = {
    kind, file, from: options.from, as: options.as,
    today: options.today ?? clock.today(),
    anyRegion: options.anyRegion ?? false, full: options.full ?? false, dryRun: options.dryRun ?? false,
    report: resolve(options.report ?? join(context.config.env.DATA_DIR, 'reports', reportName(kind, options.from, clock.now()))),
    onProgress: (done, total) => (bar ??= context.progress(`import ${kind}`, total)).at(done),
  };
  const result = await service.run(request).finally(() => bar?.end());
  if (options.json) context.json(result);
  else for (const line of summary(result)) context.print(line);
  if (result.cutAtLine !== null) throw importErrors.cut(file, result.cutAtLine, result.created + result.updated + result.unchanged);
  if (result.read === 0) throw importErrors.nothingFound(file);
}

/** `import-offers-hellowork-2026-11-24T103000.csv` */
function reportName(kind: ImportKind, from: FeedName, now: Date): string {
  return `import-${kind}-${from}-${now.toISOString().slice(0, 19).replaceAll(':', '')}.csv`;
}

function summary(result: ImportResult): string[] {
  const { kind, source, dryRun, read, created, updated, unchanged, refused, warned, closed, notClosed, report } = result;
  const closing = closed === null ? '' : `, ${closed} closed`;
  const lines = [`${dryRun ? 'Dry run, nothing is written: ' : ''}${kind} from ${source}: ${read} read, ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused, ${warned} with a warning${closing}.`];
  if (notClosed !== null) lines.push(`Nothing was closed: the feed ${notClosed === 'cut' ? 'was cut' : 'held no offer'}, so what it does not hold may still stand.`);
  lines.push(...Object.entries(result.codes).sort(([, a], [, b]) => b - a).map(([code, count]) => `  ${code}: ${count}`));
  if (report !== null) lines.push(`Report: ${report}`);
  return lines;
}

function day(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('a day written YYYY-MM-DD is expected.');
  return text;
}

function tableName(text: string): string {
  if (!/^[a-z][a-z0-9-]{1,29}$/.test(text) || OTHERS_NAMES.includes(text)) throw new InvalidArgumentError('2 to 30 small letters, digits and dashes are expected, and not the name of another source.');
  return text;
}
