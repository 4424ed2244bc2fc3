import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { matchingErrors } from '../matching/matching.errors.js';
import { RunLogService } from '../matching/run-log.service.js';
import type { CliContext } from '../platform/cli/cli-context.js';
import { wholeNumber } from '../platform/cli/whole-number.js';
import { StartError } from '../platform/process/start-error.js';
import { LoadPlot } from './components/load-plot.js';
import { loadBins } from './pages/runs/run-figures.js';

/** A picture shown elsewhere keeps the light colours of the pages, on its own ground. */
const STYLES = `svg{font:13px system-ui,sans-serif}text{fill:#14262b}.load-head{font-weight:700}.load-ground{fill:#fff}.load-axis{stroke:#8a8272}.load-chosen{fill:#0b5563}`
  + `.load-plain{stroke:#b53a18}.load-hatch-ground{fill:#fff}.load-hatch-line{stroke:#b53a18;stroke-width:2.5}`;

/** `match plot`: how offers share the lists of a run, drawn as on its page. */
export function registerPlotCommand(program: Command, context: CliContext): void {
  const match = program.commands.find((command) => command.name() === 'match');
  match
    ?.command('plot')
    .description('draws in how many lists each offer stands, with and without the crowd counted (SVG)')
    .argument('[run]', 'number of the run (default: the last full one)', wholeNumber)
    .requiredOption('--out <file>', 'where the drawing goes')
    .action((run: number | undefined, { out }: { out: string }) => plot(run, out, context));
}

async function plot(id: number | undefined, out: string, context: CliContext): Promise<void> {
  const runLog = await context.service(RunLogService);
  const run = id === undefined ? await runLog.lastFull() : await runLog.one(id);
  const bins = run === null ? [] : loadBins(run.figures);
  if (run === null || bins.length === 0) throw matchingErrors.noDistribution();
  write(out, `${renderToString(h(LoadPlot, { bins, styles: STYLES }))}\n`);
  context.print(`Run ${run.id} drawn in ${out}.`);
}

function write(file: string, svg: string): void {
  try {
    writeFileSync(file, svg);
  } catch (error) {
    throw new StartError(`${file} cannot be written (${(error as Error).message}).`);
  }
}
