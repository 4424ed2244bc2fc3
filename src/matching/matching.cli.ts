import { InvalidArgumentError, type Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { wholeNumber } from '../platform/cli/whole-number.js';
import { WhatIfService } from './explanations/what-if/what-if.service.js';
import { registerFileCommands } from './files/matching-files.cli.js';
import type { MatchRun } from './match-run.entity.js';
import { matchRunView } from './match-run.view.js';
import type { CriterionPoints, PairExplanation } from './matching.schema.js';
import { matchingErrors } from './matching.errors.js';
import { MatchingService } from './matching.service.js';
import { registerRoundCommands } from './rounds/rounds.cli.js';
import type { Figures } from './runs/figures.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { REGION } from './runs/region.js';

/** As the API. */
const MOST_RUNS = 200;

/** `match run`, `match runs` and `match explain`: computes, and says what was computed and why; `match round` for final rounds; `match lists` and `match solve` on one's own files. */
export function registerMatchingCommands(program: Command, context: CliContext): void {
  const match = program.command('match').description('what the computer proposes, and why');
  registerRunCommands(match, context);
  registerExplanationCommands(match, context);
  registerRoundCommands(match, context);
  registerFileCommands(match, context);
}

function registerRunCommands(match: Command, context: CliContext): void {
  match
    .command('run')
    .description('matches a whole region now')
    .option('--region <code>', 'INSEE code of the region', REGION)
    .option('--json', 'prints the run as JSON')
    .action((options: { region: string; json?: true }) => makeRun(options, context));
  match
    .command('runs')
    .description('the run log, the last run first')
    .option('--limit <count>', `how many runs, ${MOST_RUNS} at most`, runCount, 20)
    .option('--json', 'prints them as JSON')
    .action((options: { limit: number; json?: true }) => listRuns(options, context));
}

function registerExplanationCommands(match: Command, context: CliContext): void {
  match
    .command('explain')
    .description('one pair whole, also one that was refused')
    .argument('<candidate>', 'number of the candidate', wholeNumber)
    .argument('<offer>', 'number of the offer', wholeNumber)
    .option('--json', 'prints it as JSON')
    .action((candidate: number, offer: number, { json }: { json?: true }) => explain(candidate, offer, json === true, context));
  match
    .command('what-if')
    .description('what ten kilometres more, a neighbouring trade or a month earlier would change for a candidate')
    .argument('<candidate>', 'number of the candidate', wholeNumber)
    .option('--json', 'prints it as JSON')
    .action((candidate: number, { json }: { json?: true }) => whatIf(candidate, json === true, context));
}

function runCount(text: string): number {
  const count = wholeNumber(text);
  if (count > MOST_RUNS) throw new InvalidArgumentError(`${MOST_RUNS} at most.`);
  return count;
}

async function makeRun({ region, json }: { region: string; json?: true }, context: CliContext): Promise<void> {
  const service = await context.service(MatchRunsService);
  if (!(await service.regions()).includes(region)) throw matchingErrors.regionUnknown();
  const { state, runId } = await service.run(region, true);
  if (state === 'busy') throw matchingErrors.runUnderWay();
  // A worker may have made a small run since.
  const run = (await (await context.service(MatchingService)).runs(10)).find(({ id }) => id === runId);
  if (run === undefined) return;
  if (json) context.json(matchRunView(run));
  else context.print(runLine(run));
}

async function listRuns({ limit, json }: { limit: number; json?: true }, context: CliContext): Promise<void> {
  const runs = await (await context.service(MatchingService)).runs(limit);
  if (json) return context.json(runs.map(matchRunView));
  if (runs.length === 0) context.note('No run yet.');
  for (const run of runs) context.print(runLine(run));
}

function runLine({ id, kind, state, startedAt, endedAt, figures, error }: MatchRun): string {
  const seconds = endedAt === null ? '' : ` in ${((endedAt.getTime() - startedAt.getTime()) / 1000).toFixed(1)} s`;
  return `${id} ${kind} ${state}${seconds} (${startedAt.toISOString()})${sizeWords(figures)}${worthWords(figures)}${error === null ? '' : `: ${error}`}`;
}

function sizeWords({ candidates, offers = 0, pairsKept = 0 }: Figures): string {
  return candidates === undefined ? '' : `, ${candidates} candidates, ${offers} offers, ${pairsKept} pairs kept`;
}

/** A run of everything says what its lists are worth beside plain search. */
function worthWords({ placements, plainPlacements = 0, maxLoad = 0, plainMaxLoad = 0, worseOff = 0, gap = 0 }: Figures): string {
  if (placements === undefined) return '';
  const beside = (own: number, plain: number): string => `${own.toFixed(0)} (plain search ${plain.toFixed(0)})`;
  return `, placements ${beside(placements, plainPlacements)}, largest load ${beside(maxLoad, plainMaxLoad)}, worse off ${(100 * worseOff).toFixed(1)} %, gap ${gap.toFixed(4)}`;
}

async function explain(candidateId: number, offerId: number, asJson: boolean, context: CliContext): Promise<void> {
  const explanation = await (await context.service(MatchingService)).explain(candidateId, offerId);
  if (asJson) return context.json(explanation);
  for (const line of explanationLines(explanation)) context.print(line);
}

async function whatIf(candidateId: number, asJson: boolean, context: CliContext): Promise<void> {
  const answer = await (await context.service(WhatIfService)).ofCandidate(candidateId);
  if (asJson) return context.json(answer);
  context.print(`${answer.feasible} feasible offers, chance of a place ${(100 * answer.chance).toFixed(1)} %`);
  for (const { kind, sentences, chanceAdded } of answer.changes) context.print(`${kind} (${chanceAdded < 0 ? '' : '+'}${(100 * chanceAdded).toFixed(1)} %): ${sentences.adviser}`);
}

function explanationLines({ feasible, rank, runId, candidatePoints, employerPoints, sentences, versions }: PairExplanation): string[] {
  const place = rank === null ? 'in no list' : `rank ${rank}`;
  return [
    `${feasible ? 'feasible' : 'refused'}, ${place}, run ${runId ?? 'none'}`,
    ...sentences.adviser.map((sentence) => `  ${sentence}`),
    `candidate: ${pointsLine(candidatePoints)}`,
    `employer: ${pointsLine(employerPoints)}`,
    `versions: ${Object.entries(versions).map(([table, version]) => `${table} ${version}`).join(', ')}`,
  ];
}

function pointsLine(points: readonly CriterionPoints[]): string {
  return points.map(({ criterion, points: got, max }) => `${criterion} ${got}/${max}`).join(', ');
}
