import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { isCalendarDate } from '../shared/calendar-date.js';
import { SystemClock } from '../shared/clock.js';
import { followDemo } from './after-demo.js';
import { demoErrors } from './demo.errors.js';
import { readDemoRegion, type DemoRegion } from './demo-region.js';
import { ensureDemoRegion } from './ensure-demo.js';
import { DEMO_SCALES, type DemoArguments, type DemoScale } from './region-rows.js';

interface DemoOptions {
  seed: number;
  scale?: DemoScale;
  date?: string;
  json?: boolean;
}

export function registerDemoCommands(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('invent a region into an empty database: businesses, training, offers and candidates')
    .option('--seed <number>', 'the same seed, scale and date give the same rows', parseSeed, 1)
    .addOption(new Option('--scale <scale>', 'how large (default: DEMO_SCALE)').choices(DEMO_SCALES))
    .option('--date <day>', 'the day it is seen from, YYYY-MM-DD (default: today)', parseDay)
    .option('--json', 'answer in JSON')
    .action((options: DemoOptions) => run(options, context));
}

async function run(options: DemoOptions, context: CliContext): Promise<void> {
  if (!context.config.isDemo) throw demoErrors.notADemo();
  const args = { seed: options.seed, scale: options.scale ?? context.config.env.DEMO_SCALE, today: options.date ?? new SystemClock().today() };
  const dataSource = await context.dataSource();
  const present = await readDemoRegion(dataSource);
  if (present !== null && isAnother(present, args, options)) throw demoErrors.otherRegion(present);
  const outcome = await ensureDemoRegion(dataSource, args, (line) => context.note(line));
  if (outcome.region === null) throw demoErrors.otherData();
  if (outcome.state !== 'unchanged') await followDemo(context);
  if (options.json) context.json({ state: outcome.state, weeks: outcome.weeks, ...outcome.region });
  else context.print(outcome.state === 'unchanged' ? 'The demo is there already, and its dates are fresh.' : 'Done: it can be searched, and is matched.');
}

/** Asked again with other arguments; a later day alone is the same region, whose dates may be moved. */
function isAnother(present: DemoRegion, args: DemoArguments, options: DemoOptions): boolean {
  if (present.seed !== args.seed) return true;
  if (options.scale !== undefined && present.scale !== options.scale) return true;
  return args.today < present.date;
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > 2_147_483_647) throw new InvalidArgumentError('a whole number from 0 to 2147483647 is expected.');
  return seed;
}

function parseDay(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('a day written YYYY-MM-DD is expected.');
  return text;
}
