import type { Command } from 'commander';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/all.js';
import type { CommandContext } from './platform/cli/command-context.js';
import { checkDatabase } from './platform/database/check-database.js';
import { schemaDrift } from './platform/database/migrate.js';
import { StartError } from './platform/process/start-error.js';
import { prepareSchema } from './prepare-schema.js';

export function registerMigrateCommand(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('runs the migrations that are waiting and loads the reference tables')
    .option('--check', 'changes nothing; fails when the migrations and the entities describe different schemas')
    .action(async (options: { check?: boolean }) => {
      const url = await context.databaseUrl();
      await checkDatabase(url);
      if (options.check) return check(url, context);
      await prepareSchema(url, (line) => context.note(line));
      context.print('The database is up to date.');
    });
}

async function check(url: string, context: CommandContext): Promise<void> {
  const drift = await schemaDrift(url, { entities: ENTITIES, migrations: MIGRATIONS });
  if (drift.length === 0) return context.print('Migrations and entities describe the same schema.');
  for (const query of drift) context.note(query);
  throw new StartError('The entities describe a schema that no migration makes: write the migration for the statements above.');
}
