import type { SeededRandom } from '../shared/seeded-random.js';
import { ofPlace } from './french-places.js';

const PATTERNS = [
  'CFA des métiers {commune}', 'Campus des métiers {commune}', 'École des métiers {commune}', 'CFA de l’artisanat {commune}', 'Institut de formation {commune}', 'CFA des services {commune}',
  'Maison de l’alternance {commune}', 'CFA interprofessionnel {commune}', 'Académie des savoir-faire {commune}', 'Centre de formation {commune}',
] as const;

/** An invented name, none given twice; real centres are not named. */
export function centreName(city: string, used: Set<string>, random: SeededRandom): string {
  const start = random.between(0, PATTERNS.length - 1);
  for (let i = 0; i < PATTERNS.length; i++) {
    const name = (PATTERNS[(start + i) % PATTERNS.length] as string).replace('{commune}', ofPlace(city));
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
  throw new RangeError(`too many centres in ${city}`);
}
