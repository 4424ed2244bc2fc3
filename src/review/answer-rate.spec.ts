import { expect, it } from '@jest/globals';
import { answerRate } from './answer-rate.js';

it.each([
  [0, 0, null],
  [1, 0, 100],
  [0, 1, 0],
  [2, 1, 67],
  [1, 2, 33],
])('%d answered, %d left: %s', (answered, silent, rate) => expect(answerRate(answered, silent)).toBe(rate));
