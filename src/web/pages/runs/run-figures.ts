import type { LoadBin } from '../../components/load-plot-shape.js';

export type Figures = Readonly<Record<string, number>>;

/** One way of proposing offers, measured: what the lists bring, or plain search on the same pairs, or what advisers presented. */
export interface WayFigures {
  placements: number | null;
  satisfaction: number | null;
  coverage: number | null;
  gini: number | null;
  maxLoad: number | null;
}

const WAYS = { lists: '', plain: 'plain', presented: 'presented' } as const;

/** The figures of one way; null where a run did not log them. */
export function wayFigures(figures: Figures, way: keyof typeof WAYS): WayFigures {
  const of = (name: string): number | null => figures[keyOf(WAYS[way], name)] ?? null;
  return { placements: of('placements'), satisfaction: of('satisfaction'), coverage: of('coverage'), gini: of('gini'), maxLoad: of('maxLoad') };
}

/** `maxLoad`, `plainMaxLoad` */
function keyOf(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The histogram of loads: `load.0`, `load.3` … count the offers that stand in so many lists, up to the next class; `plainLoad.0` … the same for plain search. Empty for a run without one. */
export function loadBins(figures: Figures): LoadBin[] {
  const found = Object.keys(figures).flatMap((key) => /^(?:load|plainLoad)\.(\d+)$/.exec(key)?.[1] ?? []).map(Number);
  const starts = [...new Set(found)].sort((a, b) => a - b);
  return starts.map((from, at) => ({ from, to: (starts[at + 1] ?? Infinity) === Infinity ? null : starts[at + 1]! - 1, chosen: figures[`load.${from}`] ?? 0, plain: figures[`plainLoad.${from}`] ?? 0 }));
}

export interface Reason {
  code: string;
  count: number;
}

/** Why people or offers stand in no list, the commonest first. */
export function reasonsOf(figures: Figures, side: 'candidate' | 'offer'): Reason[] {
  const prefix = `without.${side}.`;
  const found = Object.entries(figures).filter(([key]) => key.startsWith(prefix)).map(([key, count]) => ({ code: key.slice(prefix.length), count }));
  return found.sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

export interface Stage {
  label: string;
  ms: number;
}

const STAGES: Readonly<Record<string, string>> = {
  read: 'Lire la base', columns: 'Ranger les données', pairs: 'Noter les paires possibles', lists: 'Choisir les listes', judge: 'Mesurer ce qu’elles apportent', write: 'Écrire les différences',
};

/** What took how long, in the order of the work. */
export function stagesOf(figures: Figures): Stage[] {
  const known = Object.keys(STAGES);
  const names = Object.keys(figures).filter((key) => key.startsWith('ms.')).map((key) => key.slice(3));
  const place = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
  return names.sort((a, b) => place(a) - place(b)).map((name) => ({ label: STAGES[name] ?? name, ms: figures[`ms.${name}`] ?? 0 }));
}
