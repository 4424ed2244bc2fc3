import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { prove, PROOF_SIZE } from '../assignment/proof/prove.js';
import { registerProveCommand } from './prove.cli.js';

const SIZE = { ...PROOF_SIZE, gradients: 2, draws: 50, tiny: 10 };

function run(...words: string[]): { lines: string[]; json: unknown } {
  const out = { lines: [] as string[], json: undefined as unknown };
  const match = new Command('match').exitOverride().configureOutput({ writeErr: () => undefined });
  registerProveCommand(match, { print: (line) => void out.lines.push(line), json: (value) => void (out.json = value) }, SIZE);
  match.parse(['prove', ...words], { from: 'user' });
  return out;
}

describe('match prove', () => {
  it('prints the gradient, the draws, the plain process and the tiny markets', () => {
    const { lines } = run();
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^gradient: at most \d\.\de-\d+ from finite differences$/);
    expect(lines[1]).toMatch(/^seats: objective [\d.]+, 50 draws of the model [\d.]+, [\d.]+ standard errors away$/);
    expect(lines[4]).toMatch(/^seats and sessions: [\d.]+ placements by the model, [\d.]+ ± [\d.]+ by the plain process, distance -?[\d.]+ %$/);
    expect(lines[5]).toMatch(/^10 tiny markets: [\d.]+ % below the true best on the mean, [\d.]+ % at worst/);
  });

  it('gives the same figures as JSON, of other markets for another seed, and refuses what is no seed', () => {
    expect(run('--json').json).toEqual(prove(SIZE));
    expect(run('--seed', '4', '--json').json).toEqual(prove({ ...SIZE, seed: 4 }));
    expect(() => run('--seed', '-1')).toThrow('a whole number');
  });
});
