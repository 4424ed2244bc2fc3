import { Argument, type Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { INDEX_NAMES, type IndexName } from './engines/search-engine.js';
import { RebuildService } from './rebuild.service.js';

export function registerSearchCommands(program: Command, context: CliContext): void {
  program
    .command('reindex')
    .description('fills the search indexes anew from the database, beside the live ones')
    .addArgument(new Argument('[index]', 'only this one').choices(INDEX_NAMES))
    .option('--force', 'also when an index would lose half of its documents')
    .option('--json', 'the answer as JSON')
    .action(async (only: IndexName | undefined, { force, json }: { force?: boolean; json?: boolean }) => {
      const rebuild = await context.service(RebuildService);
      const reports = await rebuild.rebuildAll((line) => context.note(line), { force, only });
      if (json) return context.json(reports);
      for (const { index, engine, documents, seconds } of reports) context.print(`${index}: ${documents} documents in ${seconds.toFixed(1)} s (${engine})`);
    });
}
