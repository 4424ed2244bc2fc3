/** Looked up once: used by the million, and looking up a global is slow where tests run. */
const { exp, max, min } = Math;

/** Above this exp(−L) is no number any more; sums start from the last term instead of the first. */
const LONG = 700;
/** Below this a term no longer changes a sum. */
const NOTHING = 1e-18;
/** Below this mean a quotient by it would be rounding noise. */
const ALMOST_NOBODY = 1e-6;

/** What `seatsLeft` found last: `left` = Pr(Poisson(L) < q), `last` = Pr(Poisson(L) = q − 1), which is −d left / dL. */
export interface SeatChance {
  left: number;
  last: number;
}

/**
 * Chance that fewer than `seats` come before, when the number is Poisson with mean `crowd`. Writes into `answer` (no object per pair).
 * crowd: ≥ 0; seats: whole. Without seats both are 0.
 */
export function seatsLeft(crowd: number, seats: number, answer: SeatChance): void {
  if (seats <= 0) {
    answer.left = 0;
    answer.last = 0;
  } else if (crowd > LONG) {
    fromTheLast(crowd, seats, answer);
  } else {
    let term = exp(-crowd);
    let sum = term;
    for (let s = 1; s < seats; s++) {
      term *= crowd / s;
      sum += term;
      if (s > crowd && term < NOTHING) {
        term = 0;
        break;
      }
    }
    answer.left = min(1, sum);
    answer.last = term;
  }
}

/** Downwards from s = q − 1 where that lies below the mean; 1 minus the rest, upwards from s = q, where it lies above. */
function fromTheLast(crowd: number, seats: number, answer: SeatChance): void {
  answer.last = exp((seats - 1) * Math.log(crowd) - crowd - logFactorial(seats - 1));
  const isBelow = seats - 1 <= crowd;
  let sum = 0;
  for (let s = isBelow ? seats - 1 : seats, term = isBelow ? answer.last : (answer.last * crowd) / seats; term > NOTHING && s >= 0; ) {
    sum += term;
    term *= isBelow ? s / crowd : crowd / (s + 1);
    s += isBelow ? -1 : 1;
  }
  answer.left = min(1, max(0, isBelow ? sum : 1 - sum));
}

/** Stirling's series from 20 on (error below 1e-12). */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let s = 2; s <= n; s++) product *= s;
    return Math.log(product);
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
}

/**
 * Share of those who would take a session's places and get one: B = E[min(N, places)] / M, N Poisson with mean M (a training centre's
 * order is unknown, so all share alike), and its slope dB/dM. At M = 0: B = 1 with places, else 0.
 *
 * E[min(N, c)] = M·Pr(N < c) + c·Pr(N > c), and its slope is Pr(N < c).
 */
export function placeShare(mean: number, places: number, answer: { share: number; slope: number }): void {
  if (places <= 0 || mean < ALMOST_NOBODY) {
    // B ~ 1 − M/2 at one place, flat at more.
    answer.slope = places === 1 ? -0.5 : 0;
    answer.share = places <= 0 ? 0 : 1 + answer.slope * mean;
    return;
  }
  const chance = { left: 0, last: 0 };
  seatsLeft(mean, places, chance);
  const below = chance.left;
  // Pr(N = c) = Pr(N = c − 1) · M / c
  const above = max(0, 1 - below - (chance.last * mean) / places);
  answer.share = min(1, below + (places * above) / mean);
  // d/dM of (M·below + c·above) / M = (below − share) / M
  answer.slope = min(0, (below - answer.share) / mean);
}
