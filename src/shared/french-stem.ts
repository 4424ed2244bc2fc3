/** Endings of the feminine and the masculine they stand for, longest first; words come folded, singular. */
const FEMININE: readonly (readonly [string, string])[] = [
  ['trice', 'teur'], ['euse', 'eur'], ['iere', 'ier'], ['ienne', 'ien'], ['onne', 'on'], ['elle', 'el'], ['ette', 'et'], ['esse', 'e'],
  ['ere', 'er'], ['ante', 'ant'], ['ente', 'ent'], ['ee', 'e'], ['ise', 'is'], ['ale', 'al'], ['ive', 'if'],
];

/** Endings that turn a trade into its activity and back: boulanger, boulangerie; coiffeur, coiffure; mécanicien, mécanique. */
const ENDINGS = [
  'ionnaire', 'icienne', 'abilite', 'icien', 'icite', 'ateur', 'atrice', 'ation', 'aison', 'ariat', 'erie', 'iere', 'euse', 'iste', 'ique', 'isme', 'aire', 'ance', 'ence',
  'able', 'ment', 'tion', 'ienne', 'age', 'eur', 'ier', 'ien', 'ial', 'ant', 'ure', 'ion', 'ere', 'er', 'ie', 'e',
] as const;

/** The singular of a folded word: `travaux` → `travail` is not attempted, `generaux` → `general` is. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.length > 3 && /[^s][sx]$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** One form for both genders and numbers of a folded word: `boulangeres` → `boulanger`, `directrice` → `directeur`. */
export function stem(word: string): string {
  const one = singular(word);
  for (const [feminine, masculine] of FEMININE) {
    if (one.length - feminine.length >= 3 && one.endsWith(feminine)) return one.slice(0, -feminine.length) + masculine;
  }
  return one;
}

/** The stems of a folded text, separated by spaces. */
export function stems(text: string): string {
  return text.split(' ').map(stem).join(' ');
}

/**
 * What may remain of a folded word once an ending of trade or activity is cut: words that share one belong together.
 * `coiffure` and `coiffeuse` share `coif`; doubled last letters count once.
 */
export function roots(word: string): string[] {
  const one = singular(word);
  const found = new Set<string>();
  for (const ending of ENDINGS) {
    const least = ending.length >= 4 ? 3 : 4;
    if (one.endsWith(ending) && one.length - ending.length >= least) found.add(undoubled(one.slice(0, -ending.length)));
  }
  if (one.length >= 4) found.add(undoubled(one));
  return [...found];
}

function undoubled(root: string): string {
  return root.length > 3 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}
