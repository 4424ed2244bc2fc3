import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { criteriaOf, WEIGHTS } from '../../../matching/scoring/weights.js';
import { PlainMarkdown } from '../../components/plain-markdown.js';
import { howText } from './how-text.js';

const decimal = (value: number): string => value.toFixed(2).replace('.', ',');
const after = (given: readonly number[], at: number): number => given.slice(0, at).reduce((free, taken) => free * (1 - taken), 1);
/** One place: each has it if they get it and nobody before did. */
const inTurn = (chances: readonly number[]): number[] => chances.map((chance, at) => chance * after(chances, at));

describe('the page on how lists are chosen', () => {
  const text = howText();

  it('works its example out as it says', () => {
    const [lea, marc, nina] = [0.9 * 0.8, 0.9 * 0.6, 0.9 * 0.5] as const;
    const plain = inTurn([lea, marc, nina]);
    const counted = [lea, ...inTurn([0.6 * 0.7, 0.6 * 0.6])];
    const [before, then] = [plain, counted].map((chances) => chances.reduce((sum, chance) => sum + chance, 0)) as [number, number];
    for (const chance of [...plain, ...counted]) expect(text).toContain(decimal(chance));
    expect(text).toContain(`**${decimal(before)} contrat**`);
    expect(text).toContain(`**${decimal(then)} contrat**, ${Math.round(100 * (then / before - 1))} % de plus`);
    expect(counted.every((chance, at) => chance >= plain[at]!)).toBe(true);
  });

  it('says how much a rank is looked at, and what each criterion weighs', () => {
    for (const rank of [2, 10]) expect(text).toContain(`${Math.round(100 / Math.log2(1 + rank))} %`);
    const said = /Pour la personne : ([^.]*)\. Pour l’entreprise : ([^.]*)\./.exec(text)!.slice(1);
    const numbers = said.map((words) => [...words.matchAll(/\d+/g)].map(([number]) => Number(number)).toSorted((a, b) => b - a));
    const weights = (['candidate', 'employer'] as const).map((side) => criteriaOf(side).map((name) => WEIGHTS[side][name]).toSorted((a, b) => b - a));
    expect(numbers).toEqual(weights);
  });

  it('becomes a page whole: nothing of its signs is left over', () => {
    const page = renderToString(h(PlainMarkdown, { text }));
    expect(page).not.toMatch(/\*\*|\|| `|\]\(|^#/m);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });
});
