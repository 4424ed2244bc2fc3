import { InvalidArgumentError, type Command } from 'commander';
import type { CliContext } from '../../platform/cli/cli-context.js';
import { prove, PROOF_SIZE, type DrawnProof, type Proof, type ProofSize } from '../assignment/proof/prove.js';
import type { Distance } from '../assignment/proof/tiny-markets.js';

/** `match prove`: shows on random markets that the method does what it says, without the platform and its database. */
export function registerProveCommand(match: Command, context: Pick<CliContext, 'print' | 'json'>, size: ProofSize = PROOF_SIZE): void {
  match
    .command('prove')
    .description('the method of lists held against finite differences, draws and the true best of tiny markets')
    .option('--seed <number>', 'other markets and draws', seedNumber, size.seed)
    .option('--json', 'prints the figures as JSON')
    .action(({ seed, json }: { seed: number; json?: true }) => {
      const proof = prove({ ...size, seed });
      if (json) return context.json(proof);
      for (const line of linesOf(proof)) context.print(line);
    });
}

function linesOf({ gradient, draws, drawn, tiny }: Proof): string[] {
  return [
    `gradient: at most ${gradient.toExponential(1)} from finite differences`,
    ...drawn.flatMap((one) => drawnLines(one, draws)),
    `${tiny.markets.toLocaleString('en-GB')} tiny markets: ${distanceLine(tiny)}`,
    `the same by steps and rounds alone, as in large markets: ${distanceLine(tiny.withoutMoves)}`,
  ];
}

function drawnLines({ sessions, objective, drawn, errors, placements, plainProcess, plainProcessError, distance }: DrawnProof, draws: number): string[] {
  const market = sessions ? 'seats and sessions' : 'seats';
  return [
    `${market}: objective ${objective.toFixed(3)}, ${draws.toLocaleString('en-GB')} draws of the model ${drawn.toFixed(3)}, ${errors.toFixed(2)} standard errors away`,
    `${market}: ${placements.toFixed(3)} placements by the model, ${plainProcess.toFixed(3)} ± ${plainProcessError.toFixed(3)} by the plain process, distance ${percent(distance, 2)}`,
  ];
}

function distanceLine({ mean, worst, exact }: Distance): string {
  return `${percent(mean, 4)} below the true best on the mean, ${percent(worst, 2)} at worst, the true best itself in ${percent(exact, 1)}`;
}

function percent(share: number, digits: number): string {
  return `${(100 * share).toFixed(digits)} %`;
}

function seedNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new InvalidArgumentError('a whole number from 0 to 4294967295 is expected.');
  return value;
}
