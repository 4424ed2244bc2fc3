import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { DEMO_SCALES, type DemoScale } from '../../src/demo/region-rows.js';
import { withBenchDatabase } from './bench-database.js';
import type { Bench, BenchReport } from './bench-result.js';

/** `npm run bench -- NAME`: one bench in a database of its own, its figures as a table and, where asked, as JSON. */
const NOT_A_BENCH = ['bench', 'bench-result', 'bench-database'];
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
  .filter((name) => !NOT_A_BENCH.includes(name));

await new Command('bench')
  .argument('<name>', `one of: ${names.join(', ')}`, known)
  .addOption(new Option('--scale <scale>', 'size of the region').choices(DEMO_SCALES).default('region'))
  .option('--json <file>', 'where to write the figures as JSON')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (name: string, options: { scale: DemoScale; json?: string }) => {
    const report = await measure(name, options.scale);
    process.stdout.write(table(report));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  })
  .parseAsync();

function known(name: string): string {
  if (!names.includes(name)) throw new InvalidArgumentError(`There is no such bench; there are: ${names.join(', ')}.`);
  return name;
}

async function measure(name: string, scale: DemoScale): Promise<BenchReport> {
  const { run } = (await import(new URL(`./${name}.js`, import.meta.url).href)) as { run: Bench };
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const { figures } = await withBenchDatabase(note, (databaseUrl) => run({ scale, databaseUrl, note }));
  return { name, scale, date: new Date().toISOString(), machine: machine(), figures };
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}

function table({ name, scale, machine: where, figures }: BenchReport): string {
  const rows = Object.entries(figures).map(([key, { value, unit }]) => [key, shown(value), unit]);
  const width = Math.max(...rows.map(([key]) => key.length), 0);
  const lines = rows.map(([key, value, unit]) => `${key.padEnd(width)}  ${value.padStart(14)}  ${unit}`);
  return `${[`${name}, ${scale} (${where})`, ...lines].join('\n')}\n`;
}

/** Four significant digits for what is small, none after the point for what is large. */
function shown(value: number): string {
  return Math.abs(value) >= 1000 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(4)));
}
