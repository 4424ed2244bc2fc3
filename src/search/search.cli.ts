import type { Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { RebuildService } from './rebuild.service.js';

export function registerSearchCommands(program: Command, context: CliContext): void {
  program
    .command('reindex')
    .description('fills the search indexes anew from the database')
    .option('--json', 'the answer as JSON')
    .action(async (options: { json?: boolean }) => {
      const rebuild = await context.service(RebuildService);
      const reports = await rebuild.rebuildAll((line) => context.note(line));
      if (options.json) return context.json(reports);
      for (const report of reports) context.print(`${report.documents} documents in ${report.seconds.toFixed(1)} s (${report.engine})`);
    });
}
