import type { Command } from 'commander';
import { followDemo } from './demo/after-demo.js';
import { ensureDemoRegion } from './demo/ensure-demo.js';
import type { CommandContext } from './platform/cli/command-context.js';
import { prepareSchema } from './prepare-schema.js';
import { RebuildService } from './search/rebuild.service.js';
import { SystemClock } from './shared/clock.js';

const DEMO_SEED = 1;

/** What `npm start` has done before pages are served; on servers, a one-off before web and worker. */
export function registerPrepareCommand(program: Command, context: CommandContext): void {
  program
    .command('prepare')
    .description('all that comes before serving: migrations, reference tables, the invented region where one is allowed, search indexes')
    .action(() => prepare(context));
}

async function prepare(context: CommandContext): Promise<void> {
  const note = (line: string): void => context.note(line);
  await prepareSchema(await context.databaseUrl(), note);
  if (context.config.isDemo && (await demoRegion(context, note))) return followDemo(context);
  const rebuild = await context.service(RebuildService);
  await rebuild.rebuildStale(note);
}

/** Whether the region was made or moved just now. */
async function demoRegion(context: CommandContext, note: (line: string) => void): Promise<boolean> {
  const args = { seed: DEMO_SEED, scale: context.config.env.DEMO_SCALE, today: new SystemClock().today() };
  const { state } = await ensureDemoRegion(await context.dataSource(), args, note);
  return state !== 'unchanged';
}
