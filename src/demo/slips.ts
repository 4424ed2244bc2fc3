import type { SeededRandom } from '../shared/seeded-random.js';

/** Frequent French slips: what is meant, what is typed. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/accueil/g, 'acceuil'], [/professionn/g, 'profesionn'], [/apprenti(?=ss)/g, 'aprenti'], [/ à /g, ' a '], [/êtes/g, 'etes'], [/dynamique/g, 'dinamique'], [/connai/g, 'connaî'],
  [/intéress/g, 'interress'], [/parmi /g, 'parmis '], [/développe/g, 'dévellope'], [/[éè]/g, 'e'], [/clientèle/g, 'clientele'], [/motivé/g, 'motiver'], [/équipe/g, 'equipe'],
];

/** One word of the title mistyped: an accent left out, a double letter halved, two letters swapped or one lost. */
export function slipInTitle(title: string, random: SeededRandom): string {
  const words = title.split(' ');
  const long = words.flatMap((word, index) => (/^[\p{L}-]{6,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return title;
  const index = random.pick(long);
  words[index] = mistype(words[index] as string, random);
  return words.join(' ');
}

function mistype(word: string, random: SeededRandom): string {
  const bare = word.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  if (bare !== word && random.chance(0.6)) return bare;
  const double = /(\p{L})\1/u.exec(word);
  if (double && random.chance(0.7)) return word.slice(0, double.index) + word.slice(double.index + 1);
  const at = random.between(2, word.length - 3);
  if (random.chance(0.5)) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** One or two of the usual slips, wherever the text allows. */
export function slipInText(text: string, random: SeededRandom): string {
  const times = random.between(1, 2);
  let slipped = text;
  for (let i = 0; i < times; i++) {
    const [pattern, typed] = random.pick(USUAL);
    slipped = slipped.replace(pattern, typed);
  }
  return slipped;
}
