import { computeLists } from '../../../src/matching/runs/compute-lists.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { marketOf } from '../../../src/matching/assignment/columns/market.js';
import type { Figure } from '../bench-result.js';
import { measureKernel, type KernelTimes } from './measure-kernel.js';
import { median, timed, type MeasuredRegion } from './measured-region.js';

const ROUNDS = 3;

/** From a snapshot in memory to lists, beside scoring every pair once by the same kernel, beside summing the columns that it reads; in turn. */
export async function measureCompute({ facts, note }: MeasuredRegion): Promise<Record<string, Figure>> {
  const reference = processReference();
  const market = marketOf(facts, reference);
  const compute: number[] = [];
  const kernel: KernelTimes[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    note(`Computing the lists, then every pair once and the same columns summed (${round} of ${ROUNDS})…`);
    compute.push(await timed(() => computeLists(facts, reference)));
    kernel.push(measureKernel(market));
  }
  const { pairs } = kernel[0]!;
  const ms = { compute: median(compute), bruteForce: median(kernel.map(({ bruteForceMs }) => bruteForceMs)) };
  return {
    computeVsBruteForce: { value: median(compute.map((own, round) => own / kernel[round]!.bruteForceMs)), unit: 'times' },
    kernelVsSum: { value: median(kernel.map(({ bruteForceMs, sumMs }) => bruteForceMs / sumMs)), unit: 'times' },
    computeSeconds: { value: ms.compute / 1000, unit: 's' }, bruteForceSeconds: { value: ms.bruteForce / 1000, unit: 's' },
    kernelNsPerPair: { value: (ms.bruteForce * 1e6) / pairs, unit: 'ns' }, allPairs: { value: pairs, unit: 'pairs' },
  };
}
