import { extname } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CliContext } from '../../platform/cli/cli-context.js';
import { wholeNumber } from '../../platform/cli/whole-number.js';
import type { MatchRound } from './match-round.entity.js';
import { MatchRoundsService, type RoundLine } from './match-rounds.service.js';
import { ROUND_FORMATS, roundView, writeRound } from './round-files.js';
import { bySentence } from './round-report-words.js';
import type { RoundSide } from './round-report.js';

interface RoundOptions {
  offers?: number[];
  sessions?: number[];
  candidates?: number[];
  seed?: number;
  side: RoundSide;
  out?: string;
  json?: true;
}

const LARGEST = 2_147_483_647;
/** More than these are only counted; the report names them. */
const NAMED = 20;

/** `match round`, `match rounds` and `match check-round`: final rounds, drawn, looked up and drawn again. */
export function registerRoundCommands(match: Command, context: CliContext): void {
  const round = match.command('round').description('a final round by deferred acceptance on chosen offers or sessions; changes no list');
  round
    .addOption(new Option('--offers <numbers>', 'offers, with the seats they have left').argParser(numbers).conflicts('sessions'))
    .addOption(new Option('--sessions <numbers>', 'training sessions, with the places they have left').argParser(numbers))
    .option('--candidates <numbers>', 'who takes part; without it, everybody who looks for a place', numbers)
    .option('--seed <number>', 'of the lottery that breaks ties; without it, the day’s date', seedNumber)
    .addOption(new Option('--side <side>', 'whose best result').choices(['candidates', 'companies']).default('candidates'))
    .option('--out <file>', `writes the report: ${ROUND_FORMATS.join(', ')}`, reportFile)
    .option('--json', 'prints the report as JSON')
    .action((options: RoundOptions) => draw(options, round, context));
  match
    .command('rounds')
    .description('the final rounds that were drawn, the last first')
    .option('--limit <count>', 'how many', wholeNumber, 20)
    .option('--json', 'prints them as JSON')
    .action((options: { limit: number; json?: true }) => list(options, context));
  match
    .command('check-round')
    .description('draws a final round again from what was kept, and compares')
    .argument('<round>', 'number of the round', wholeNumber)
    .option('--json', 'prints it as JSON')
    .action((id: number, options: { json?: true }) => check(id, options, context));
}

async function draw({ offers, sessions, candidates, seed, side, out, json }: RoundOptions, command: Command, context: CliContext): Promise<void> {
  const receiverIds = offers ?? sessions ?? command.error('error: name the offers (--offers 1,2,3) or the sessions (--sessions 4,5)', { exitCode: 2 });
  const drawn = await (await context.service(MatchRoundsService)).draw({ kind: offers === undefined ? 'sessions' : 'offers', receiverIds, candidateIds: candidates ?? null, seed, side });
  if (out !== undefined) await writeRound(drawn, out);
  if (json) return context.json(roundView(drawn));
  for (const line of roundLines(drawn)) context.print(line);
  if (out !== undefined) context.note(`The report is in ${out}.`);
}

function roundLines(round: MatchRound): string[] {
  const { matches, receivers, unmatched, nothingInReach, ties, blockingPairs } = round.result;
  return [
    roundLine({ ...round, placed: matches.length, without: unmatched.length }),
    ...matches.map(({ candidateId, receiverId, candidateChoice, receiverChoice }) => `  candidate ${candidateId}: ${receiverId} (choice ${candidateChoice}, place ${receiverChoice} on its list)`),
    ...receivers.flatMap(({ id, taken, capacity, left }) => (left === null ? [] : [`  ${id}: ${taken} of ${capacity} given. ${left.sentence}`])),
    ...bySentence(unmatched).map(([sentence, ids]) => `  without: ${ids.length > NAMED ? `${ids.length} candidates` : ids.join(', ')}. ${sentence}`),
    ...(nothingInReach === 0 ? [] : [`  ${nothingInReach} others look for a place and have nothing of their trades in reach here`]),
    `ties broken: ${ties.candidates} and ${ties.receivers}; blocking pairs: ${blockingPairs.candidates} and ${blockingPairs.companies}`,
  ];
}

function roundLine({ id, kind, side, seed, receiverIds, at, placed, without }: RoundLine): string {
  return `round ${id} (${at.toISOString()}): ${receiverIds.length} ${kind}, best for ${side}, seed ${seed}: ${placed} placed, ${without} without`;
}

async function list({ limit, json }: { limit: number; json?: true }, context: CliContext): Promise<void> {
  const rounds = await context.service(MatchRoundsService);
  const { items } = await rounds.list({ page: 1, pageSize: limit });
  if (json) return context.json(await Promise.all(items.map(async ({ id }) => roundView(await rounds.one(id)))));
  if (items.length === 0) context.note('No final round yet.');
  for (const round of items) context.print(roundLine(round));
}

async function check(id: number, { json }: { json?: true }, context: CliContext): Promise<void> {
  const checked = await (await context.service(MatchRoundsService)).check(id);
  if (json) context.json(checked);
  else context.print(`${checked.isSame ? 'the same' : 'ANOTHER'} result; blocking pairs: ${checked.blockingPairs.candidates} and ${checked.blockingPairs.companies}`);
  if (!checked.isSame || checked.blockingPairs.candidates + checked.blockingPairs.companies > 0) process.exitCode = 1;
}

function numbers(text: string): number[] {
  return text.split(',').map((part) => wholeNumber(part.trim()));
}

function seedNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) throw new InvalidArgumentError(`a whole number from 0 to ${LARGEST} is expected.`);
  return value;
}

function reportFile(text: string): string {
  if (!ROUND_FORMATS.includes(extname(text).toLowerCase())) throw new InvalidArgumentError(`its name ends with ${ROUND_FORMATS.join(', ')}.`);
  return text;
}
