import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PlainMarkdown } from './plain-markdown.js';

const html = (text: string): string => renderToString(h(PlainMarkdown, { text }));

describe('our documents as pages', () => {
  it.each([
    ['# Un\n\n## Deux', '<h1>Un</h1><h2 class="section-title">Deux</h2>'],
    ['Une phrase\nsur deux lignes.', '<p>Une phrase sur deux lignes.</p>'],
    ['- a\n- **b**', '<ul><li>a</li><li><strong>b</strong></li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['Voir [le journal](/appariements).', '<p>Voir <a href="/appariements">le journal</a>.</p>'],
    ['| A | B |\n|---|---|\n| c | d |', '<table class="table-plain"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>'],
    ['Lance `match solve`.', '<p>Lance <code>match solve</code>.</p>'],
    ['![un dessin](load.svg)', ''],
    ['<script>x</script> ** seul', '<p>&lt;script>x&lt;/script> ** seul</p>'],
    ['', ''],
  ])('draws %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('lets a wide table be moved by itself, by keyboard too', () => {
    expect(html('| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |')).toMatch(/^<div class="table-scroll" role="region" aria-label="Tableau : A" tabindex="0"><table/);
  });
});
