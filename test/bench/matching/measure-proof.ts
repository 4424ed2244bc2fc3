import { prove } from '../../../src/matching/assignment/proof/prove.js';
import type { Figure } from '../bench-result.js';

/** What shows that the method does what it says: see `match prove`. */
export function measureProof(): Record<string, Figure> {
  const { gradient, drawn, tiny } = prove();
  const figures: Record<string, Figure> = {
    'proof.gradient': { value: gradient, unit: 'off finite differences at most' }, 'proof.tinyMean': { value: tiny.mean, unit: 'below the true best' },
    'proof.tinyWorst': { value: tiny.worst, unit: 'below the true best' },
  };
  for (const { sessions, errors, distance } of drawn) {
    const of = sessions ? 'Sessions' : 'Seats';
    figures[`proof.draws${of}`] = { value: errors, unit: 'standard errors off' };
    figures[`proof.plainProcess${of}`] = { value: distance, unit: 'above it' };
  }
  return figures;
}
