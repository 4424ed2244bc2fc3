import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists } from '../judge/judge-lists.js';
import { chooseByOutcomes } from '../outcomes/choose-by-outcomes.js';
import { gradientDistance } from './gradient-distance.js';
import { drawModel } from './model-draws.js';
import { drawPlainProcess } from './plain-process.js';
import { randomOutcomes } from './random-outcomes.js';
import { errorsFrom } from './spread.js';
import { tinyDistance, type TinyDistance } from './tiny-markets.js';

export interface ProofSize {
  seed: number;
  /** Random markets for the gradient; draws of the model and of the plain process; markets tried exhaustively. */
  gradients: number;
  draws: number;
  tiny: number;
}

export const PROOF_SIZE: ProofSize = { seed: 1, gradients: 50, draws: 10_000, tiny: 1_000 };

/** One market whose lists are drawn many times, with seats alone or with short sessions too. */
export interface DrawnProof {
  sessions: boolean;
  objective: number;
  /** Mean of the draws of the model, and how many standard errors it lies from the objective. */
  drawn: number;
  errors: number;
  /** Placements by the model's formula, by the plain process, and their distance relative to the latter. */
  placements: number;
  plainProcess: number;
  plainProcessError: number;
  distance: number;
}

export interface Proof {
  /** Largest absolute difference between the gradient and finite differences. */
  gradient: number;
  draws: number;
  drawn: DrawnProof[];
  tiny: TinyDistance;
}

/** What shows that the method does what it says; the same size and seed give the same figures. */
export function prove({ seed, gradients, draws, tiny }: ProofSize = PROOF_SIZE): Proof {
  return {
    gradient: gradientDistance(new SeededRandom(seed), gradients), draws,
    drawn: [false, true].map((sessions) => drawnProof(new SeededRandom(seed), draws, sessions)),
    tiny: tinyDistance(new SeededRandom(seed), tiny),
  };
}

function drawnProof(random: SeededRandom, draws: number, sessions: boolean): DrawnProof {
  const market = randomOutcomes(random, { candidates: 100, offers: 60, density: 0.25, seats: 2, ...(sessions ? { sessions: 25 } : {}) });
  const { lists, order, omega } = chooseByOutcomes(market, { k: 5 });
  const model = drawModel(market, order, lists, omega, random, draws);
  const plain = drawPlainProcess(market, order, lists, random, draws);
  const { placements } = judgeLists(market, order, lists);
  return {
    sessions, objective: model.objective, drawn: model.mean, errors: errorsFrom(model, model.objective), placements,
    plainProcess: plain.mean, plainProcessError: plain.error, distance: placements / plain.mean - 1,
  };
}
