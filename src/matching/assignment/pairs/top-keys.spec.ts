import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { TopKeys } from './top-keys.js';

describe('the greatest keys', () => {
  it('are those that sorting all gives, whatever comes, again and again', () => {
    const random = new SeededRandom(3);
    for (const keep of [0, 1, 2, 5, 40]) {
      const top = new TopKeys(keep);
      for (let round = 0; round < 20; round++) {
        const keys = Array.from({ length: random.between(0, 200) }, (_, at) => random.between(0, 50) * 1_000 + at);
        for (const key of keys) top.add(key);
        expect([...top.take()]).toEqual(keys.sort((a, b) => a - b).slice(Math.max(0, keys.length - keep)));
      }
    }
  });
});
