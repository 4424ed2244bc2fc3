import type { Level } from '../../shared/level.js';
import type { Token } from './tokens.js';

/** Names of diplomas as people write them, in folded words, longest first. */
const NAMES: readonly (readonly [string, Level])[] = [
  ['brevet de technicien superieur', 5], ['certificat d aptitude professionnelle', 3], ['brevet professionnel', 4], ['baccalaureat professionnel', 4], ['baccalaureat', 4],
  ['bac plus deux', 5], ['bac plus trois', 6], ['bac plus cinq', 7], ['bac plus 2', 5], ['bac plus 3', 6], ['bac plus 5', 7], ['bac 2', 5], ['bac 3', 6], ['bac 4', 6], ['bac 5', 7],
  ['bac pro', 4], ['bac techno', 4], ['bac general', 4], ['sans diplome', 0], ['licence pro', 6], ['niveau cap', 3], ['niveau bac', 4], ['niveau bts', 5],
  ['bac', 4], ['bacpro', 4], ['cap', 3], ['capa', 3], ['bep', 3], ['bp', 4], ['bts', 5], ['btsa', 5], ['but', 5], ['dut', 5], ['deust', 5], ['licence', 6], ['bachelor', 6], ['dcg', 6],
  ['master', 7], ['mastere', 7], ['ingenieur', 7], ['doctorat', 8],
];
const PATTERNS = NAMES.map(([name, level]) => ({ words: name.split(' '), level }));
/** Words that name a trade as well as a level, so they stay words. */
const STAYS = new Set(['ingenieur', 'dcg']);
/** `niveau 4` */
const NUMBERED: Record<string, Level> = { 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8 };

export interface FoundLevel {
  level: Level;
  /** Places of the words that said it. */
  at: readonly number[];
}

/** The level a text names, or null: `cap`, `bac pro`, `bac+2`, `niveau 5`. The first one counts. */
export function findLevel(tokens: readonly Token[]): FoundLevel | null {
  for (let from = 0; from < tokens.length; from++) {
    const numbered = tokens[from]!.word === 'niveau' ? NUMBERED[tokens[from + 1]?.word ?? ''] : undefined;
    if (numbered !== undefined) return { level: numbered, at: [tokens[from]!.at, tokens[from + 1]!.at] };
    const named = PATTERNS.find(({ words }) => words.every((word, offset) => tokens[from + offset]?.word === word));
    if (named !== undefined) return { level: named.level, at: STAYS.has(named.words[0]!) ? [] : named.words.map((_, offset) => tokens[from + offset]!.at) };
  }
  return null;
}

/** Names of levels for people. */
export const LEVEL_LABELS: Record<Level, string> = {
  0: 'Sans diplôme', 3: 'CAP, BEP', 4: 'Bac, bac pro, BP', 5: 'BTS, DEUST', 6: 'Licence, BUT', 7: 'Master, ingénieur', 8: 'Doctorat',
};
