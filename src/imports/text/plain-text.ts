import { convert } from 'html-to-text';
import { withoutUnseen } from '../../shared/text-fields.js';

/** A tag, a comment or an entity: what feeds leave in their texts. */
const MARKUP = /<\/?[a-z!][^>]*>|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});/i;
/** HTML inside HTML inside HTML: feeds that escape what was escaped. */
const LAYERS = 3;

/** Plain text with its paragraphs and lists, whatever the source sends: HTML, escaped HTML, Windows line ends, control characters. */
export function plainText(text: string): string {
  let plain = withoutUnseen(text.replace(/\r\n?/g, '\n'));
  for (let layer = 0; layer < LAYERS && MARKUP.test(plain); layer++) plain = withoutMarkup(plain);
  return withoutUnseen(plain)
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
    .replace(/[\u00a0\t ]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

function withoutMarkup(text: string): string {
  const hasTags = /<\/?(?:p|br|div|ul|ol|li|h\d|table|tr|section)\b/i.test(text);
  return convert(hasTags ? text : text.replaceAll('\n', '<br>'), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'table', format: 'block' },
    ],
  });
}

/** At most `limit` characters, cut at a word, with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
