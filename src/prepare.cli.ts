import type { Command } from 'commander';
import { ensureDemoRegion } from './demo/ensure-demo.js';
import type { CommandContext } from './platform/cli/command-context.js';
import { prepareSchema } from './prepare-schema.js';
import { RebuildService } from './search/rebuild.service.js';
import { SystemClock } from './shared/clock.js';

const DEMO_SEED = 1;

/** What `npm start` has done before pages are served: schema, reference tables, the demo's region, search indexes, a first matching asked for. */
export function registerPrepareCommand(program: Command, context: CommandContext): void {
  program.command('prepare', { hidden: true }).action(async () => {
    const note = (line: string): void => context.note(line);
    await prepareSchema(await context.databaseUrl(), note);
    const dataSource = await context.dataSource();
    if (context.config.isDemo) await ensureDemoRegion(dataSource, { seed: DEMO_SEED, scale: context.config.env.DEMO_SCALE, today: new SystemClock().today() }, note);
    const rebuild = await context.service(RebuildService);
    await rebuild.rebuildAll(note);
  });
}
