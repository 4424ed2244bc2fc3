import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const source = readFileSync(new URL('./_tokens.scss', import.meta.url), 'utf8');
const [light = '', dark = ''] = source.split('prefers-color-scheme: dark');

function coloursOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text on its ground: 4.5. */
const TEXTS = [
  ['ink', 'paper'], ['ink', 'sand'], ['ink', 'plain-tint'], ['soft', 'paper'], ['soft', 'sand'], ['petrol', 'paper'], ['petrol', 'sand'], ['petrol', 'petrol-wash'],
  ['petrol-strong', 'petrol-tint'], ['on-petrol', 'petrol'], ['on-petrol', 'petrol-strong'], ['brick-strong', 'brick-tint'], ['on-brick', 'brick'], ['on-brick', 'brick-strong'],
  ['green', 'green-tint'], ['gold', 'gold-tint'], ['red', 'red-tint'], ['red', 'paper'], ['red', 'sand'],
] as const;
/** Borders of fields and buttons, bars and points on the map: 3. */
const SHAPES = [['line-strong', 'paper'], ['line-strong', 'sand'], ['petrol', 'track'], ['brick', 'track'], ['brick', 'paper']] as const;

describe.each([['light', light], ['dark', dark]])('the colours in %s', (_, text) => {
  const colours = coloursOf(text);
  const between = (a: string, b: string): number => contrast(colours.get(a) ?? '', colours.get(b) ?? '');

  it.each(TEXTS)('%s can be read on %s', (a, b) => expect(between(a, b)).toBeGreaterThanOrEqual(4.5));
  it.each(SHAPES)('%s can be told from %s', (a, b) => expect(between(a, b)).toBeGreaterThanOrEqual(3));
});

it('has every colour twice', () => expect([...coloursOf(dark).keys()]).toEqual([...coloursOf(light).keys()]));
