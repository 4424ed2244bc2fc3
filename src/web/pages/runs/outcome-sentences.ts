import { countWords } from '../../layout/words.js';
import { wayFigures, type Figures, type WayFigures } from './run-figures.js';
import { expectedWords, figureWords, shareWords } from './run-words.js';

export interface Said {
  icon: string;
  text: string;
}

/** What a run brings, as an adviser would say it; only what it logged. Pure. */
export function outcomeSentences(figures: Figures): Said[] {
  const [lists, plain] = [wayFigures(figures, 'lists'), wayFigures(figures, 'plain')];
  const said = [
    { icon: 'handshake', text: placements(lists, plain) },
    { icon: 'heart', text: satisfaction(lists, plain) },
    { icon: 'users', text: crowd(lists, plain) },
    { icon: 'store', text: coverage(lists, plain) },
    { icon: 'scale', text: worseOff(figures.worseOff) },
  ];
  return said.flatMap(({ icon, text }) => (text === null ? [] : [{ icon, text }]));
}

function placements({ placements: ours }: WayFigures, { placements: plain }: WayFigures): string | null {
  if (ours === null) return null;
  const expected = `${expectedWords(ours)} ${ours >= 2 ? 'contrats attendus' : 'contrat attendu'} de ces listes`;
  if (plain === null || plain === 0) return `${expected}.`;
  return `${expected}, contre ${expectedWords(plain)} si chacun ne voyait que les offres qui lui plaisent le plus : ${change(ours / plain)}.`;
}

/** `58 % de plus`, `2 % de moins`, `autant` */
function change(ratio: number): string {
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return 'autant';
  return `${percent} % de ${ratio > 1 ? 'plus' : 'moins'}`;
}

function satisfaction({ satisfaction: ours }: WayFigures, { satisfaction: plain }: WayFigures): string | null {
  if (ours === null || plain === null || plain === 0) return null;
  return `En comptant aussi combien chaque place est souhaitée : ${expectedWords(ours)} contre ${expectedWords(plain)}, ${change(ours / plain)}. On ne place pas davantage en plaçant moins bien.`;
}

function crowd({ maxLoad: ours, gini }: WayFigures, { maxLoad: plain }: WayFigures): string | null {
  if (ours === null) return null;
  const most = `L’offre la plus proposée figure dans ${countWords(ours, 'liste', 'listes', 'aucune liste')}`;
  const against = plain === null ? '' : `, contre ${figureWords(plain)} sans compter la foule`;
  return `${most}${against}.${gini === null ? '' : ` Inégalité entre offres : ${figureWords(gini)} (0 : toutes autant, 1 : une seule prend tout).`}`;
}

function coverage({ coverage: ours }: WayFigures, { coverage: plain }: WayFigures): string | null {
  if (ours === null) return null;
  const against = plain === null ? '' : `, contre ${shareWords(plain)} sans compter la foule`;
  return `${shareWords(ours)} des offres figurent dans au moins une liste${against}.`;
}

function worseOff(share: number | undefined): string | null {
  if (share === undefined) return null;
  if (share === 0) return 'Personne n’y perd : aucune personne n’a moins de chances, à un dixième près, qu’avec une recherche simple.';
  return `${shareWords(share)} des personnes y perdent plus d’un dixième de leurs chances par rapport à une recherche simple.`;
}
