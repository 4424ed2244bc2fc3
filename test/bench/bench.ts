import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { DEMO_SCALES, type DemoScale } from '../../src/demo/region-rows.js';
import { withBenchDatabase } from './bench-database.js';
import { StartError } from '../../src/platform/process/start-error.js';
import type { Bench, BenchReport, BenchResult, Bounds } from './bench-result.js';

/** `npm run bench -- NAME`: one bench in a database of its own, its figures as a table and, where asked, as JSON. */
const NOT_A_BENCH = ['bench', 'bench-result', 'bench-database'];
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
  .filter((name) => !NOT_A_BENCH.includes(name));

await new Command('bench')
  .argument('<name>', `one of: ${names.join(', ')}`, known)
  .addOption(new Option('--scale <scale>', 'size of the region').choices(DEMO_SCALES).default('region'))
  .option('--market <folder>', 'for matching: a market in files, edges.csv or edges.csv.gz and seats.csv')
  .option('--json <file>', 'where to write the figures as JSON')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (name: string, { json, ...options }: BenchArguments & { json?: string }) => {
    const { figures, bounds } = await measure(name, options);
    const report: BenchReport = { name, scale: options.scale, date: new Date().toISOString(), machine: machine(), figures };
    process.stdout.write(table(report, bounds));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });

interface BenchArguments {
  scale: DemoScale;
  market?: string;
}

function known(name: string): string {
  if (!names.includes(name)) throw new InvalidArgumentError(`There is no such bench; there are: ${names.join(', ')}.`);
  return name;
}

async function measure(name: string, { scale, market }: BenchArguments): Promise<BenchResult> {
  const { run } = (await import(new URL(`./${name}.js`, import.meta.url).href)) as { run: Bench };
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  return withBenchDatabase(note, (databaseUrl) => run({ scale, databaseUrl, market: market ?? null, note }));
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}

function table({ name, scale, machine: where, figures }: BenchReport, bounds: Bounds = {}): string {
  const rows = Object.entries(figures).map(([key, { value, unit }]) => [key, shown(value), unit, boundOf(value, bounds[key])]);
  const [keys, units] = [0, 2].map((cell) => Math.max(...rows.map((row) => row[cell]!.length), 0)) as [number, number];
  const lines = rows.map(([key, value, unit, bound]) => `${key!.padEnd(keys)}  ${value!.padStart(14)}  ${unit!.padEnd(units)}  ${bound}`.trimEnd());
  return `${[`${name}, ${scale} (${where})`, ...lines].join('\n')}\n`;
}

/** What the figure has to be, and whether it is. */
function boundOf(value: number, bound: Bounds[string] | undefined): string {
  if (bound === undefined) return '';
  if ('atLeast' in bound) return `at least ${bound.atLeast}: ${value >= bound.atLeast ? 'met' : 'MISSED'}`;
  return `at most ${bound.atMost}: ${value <= bound.atMost ? 'met' : 'MISSED'}`;
}

/** Four significant digits for what is small, none after the point for what is large. */
function shown(value: number): string {
  return Math.abs(value) >= 1000 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(4)));
}
