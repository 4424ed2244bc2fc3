import { InvalidArgumentError, type Command } from 'commander';
import type { CliContext } from '../../platform/cli/cli-context.js';
import { listsOfFiles, type ListsRequest, type Quality } from './lists-of-files.js';
import { registerProveCommand } from './prove.cli.js';
import { roundOfFile } from './round-of-file.js';

/** A list longer than this is no list any more. */
const LONGEST = 100;

/** `match lists`, `match solve` and `match prove`: the stages of matching on one's own files, without the platform and its database. */
export function registerFileCommands(match: Command, context: CliContext): void {
  match
    .command('lists')
    .description('chooses lists for the pairs of a CSV file')
    .requiredOption('--edges <file>', 'candidate,offer,u,p: the feasible pairs, u and p from 0 to 255; packed when it ends in .gz')
    .requiredOption('--seats <file>', 'offer,seats')
    .option('--k <count>', 'offers in a list', listLength, 10)
    .requiredOption('--out <file>', 'where the lists go: candidate,rank,offer')
    .option('--json', 'prints what the lists are worth as JSON')
    .action((options: ListsRequest & { json?: true }) => makeLists(options, context));
  match
    .command('solve')
    .description('a final round by deferred acceptance, from both sides')
    .requiredOption('--file <file>', 'JSON: proposers, receivers with capacity and preferences, seed')
    .option('--json', 'prints both matchings as JSON')
    .action((options: { file: string; json?: true }) => solve(options, context));
  registerProveCommand(match, context);
}

async function makeLists({ json, ...request }: ListsRequest & { json?: true }, context: CliContext): Promise<void> {
  const answer = await listsOfFiles(request);
  if (json) return context.json(answer);
  context.print(`before: ${qualityLine(answer.before)}`);
  context.print(`after:  ${qualityLine(answer.after)}`);
  context.print(`gap ${answer.gap.toFixed(4)} after ${answer.steps} steps`);
}

function qualityLine({ placements, satisfaction, maxLoad, gini, coverage, worseOff, withoutList }: Quality): string {
  const shares = `Gini ${gini.toFixed(3)}, coverage ${(100 * coverage).toFixed(1)} %, worse off ${(100 * worseOff).toFixed(1)} %`;
  return `${placements.toFixed(0)} placements, satisfaction ${satisfaction.toFixed(0)}, largest load ${maxLoad}, ${shares}, ${withoutList} without a list`;
}

async function solve({ file, json }: { file: string; json?: true }, context: CliContext): Promise<void> {
  const { ignored, ...solved } = await roundOfFile(file);
  for (const sentence of ignored) context.note(sentence);
  if (json) return context.json({ ...solved, ...(ignored.length === 0 ? {} : { ignored }) });
  for (const [proposer, receiver] of Object.entries(solved.proposerOptimal)) context.print(`${proposer}: ${receiver ?? 'nobody'}; best for receivers: ${solved.receiverOptimal[proposer] ?? 'nobody'}`);
  context.print(`blocking pairs: ${solved.blockingPairs.proposerOptimal} and ${solved.blockingPairs.receiverOptimal}`);
}

function listLength(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > LONGEST) throw new InvalidArgumentError(`a whole number from 1 to ${LONGEST} is expected.`);
  return value;
}
