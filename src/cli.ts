import 'reflect-metadata';
import { Command } from 'commander';
import { registerAccountCommands } from './accounts/accounts.cli.js';
import { registerDemoCommands } from './demo/demo.cli.js';
import { ENTITIES } from './entities.js';
import { registerImportCommands } from './imports/imports.cli.js';
import { registerMatchingCommands } from './matching/matching.cli.js';
import { registerMigrateCommand } from './migrate.cli.js';
import { MIGRATIONS } from './migrations/all.js';
import { CommandContext } from './platform/cli/command-context.js';
import { runProgram } from './platform/cli/run-program.js';
import { sentenceOfFailure } from './platform/process/failure.js';
import { registerPrepareCommand } from './prepare.cli.js';
import { prepareSchema } from './prepare-schema.js';
import { registerSearchCommands } from './search/search.cli.js';
import { registerPlotCommand } from './web/load-plot.cli.js';
import { WebModule } from './web.module.js';

const LANGUAGES = `
Commands answer in English. Where the domain refuses (the law, an account, a region, a pair), its sentence is the French one
that people read on the pages; with it goes exit code 1. Reports of imports are in French, for those who sent the file.`;

try {
  const program = new Command('passerelle').description('Commands of Passerelle; beside a running server they use its database.').showHelpAfterError().addHelpText('after', LANGUAGES);
  const context = new CommandContext({ module: WebModule, entities: ENTITIES, migrations: MIGRATIONS, prepareOwn: prepareSchema });
  registerMigrateCommand(program, context);
  registerAccountCommands(program, context);
  registerDemoCommands(program, context);
  registerImportCommands(program, context);
  registerSearchCommands(program, context);
  registerMatchingCommands(program, context);
  registerPlotCommand(program, context);
  registerPrepareCommand(program, context);
  await runProgram(program, process.argv.slice(2), () => context.close());
} catch (error) {
  process.stderr.write(`${sentenceOfFailure(error)}\n`);
  process.exitCode = 1;
}
