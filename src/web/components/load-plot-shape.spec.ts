import { describe, expect, it } from '@jest/globals';
import { binWords, loadPlotShape, type LoadBin } from './load-plot-shape.js';

const BINS: LoadBin[] = [
  { from: 0, to: 0, chosen: 0, plain: 400 },
  { from: 1, to: 4, chosen: 100, plain: 50 },
  { from: 5, to: null, chosen: 200, plain: 0 },
];

describe('the plot of loads', () => {
  it.each([
    [{ from: 0, to: 0 }, 'aucune'],
    [{ from: 1, to: 1 }, '1'],
    [{ from: 2, to: 4 }, '2 à 4'],
    [{ from: 101, to: null }, '101 et plus'],
  ])('says %j', (bin, words) => {
    expect(binWords(bin)).toBe(words);
  });

  it('draws each bar in proportion to the longest, which leaves room for its number', () => {
    const { rows, width, left } = loadPlotShape(BINS);
    const [none, few, many] = rows;
    expect(none!.plain.width).toBeLessThan(width - left - 40);
    expect(few!.chosen.width * 4).toBeCloseTo(none!.plain.width, 0);
    expect(many!.chosen.width * 2).toBeCloseTo(none!.plain.width, 0);
    expect([none!.chosen.width, many!.plain.width]).toEqual([0, 0]);
  });

  it('lets no bars meet, within the height', () => {
    const { rows, height, barHeight } = loadPlotShape(BINS);
    const tops = rows.flatMap(({ chosen, plain }) => [chosen.y, plain.y]);
    for (const [at, top] of tops.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(tops[at]! + barHeight);
    expect(tops.at(-1)! + barHeight).toBeLessThanOrEqual(height);
  });

  it.each([[[]], [[{ from: 0, to: 0, chosen: 0, plain: 0 }]]])('draws %j without a number that is none', (bins) => {
    expect(JSON.stringify(loadPlotShape(bins))).not.toMatch(/null|NaN/);
  });
});
