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

/** Where the classes that are shown begin; a run logs finer ones. */
const SHOWN = [0, 1, 3, 6, 10, 15, 20, 30, 50, 100, 200, 500];

/**
 * The distribution of loads: `load.0`, `load.3`… count the offers that stand in so many lists, up to the next class; `plainLoad.0`… the same for
 * plain search. Logged classes are put together into those that are shown. Empty for a run without one.
 */
export function loadBins(figures: Figures): LoadBin[] {
  const logged = Object.keys(figures).flatMap((key) => /^(?:load|plainLoad)\.(\d+)$/.exec(key)?.[1] ?? []).map(Number);
  const finest = [...new Set(logged)].sort((a, b) => a - b);
  const starts = finest.filter((from, at) => at === 0 || SHOWN.includes(from));
  return starts.map((from, at) => {
    const next = starts[at + 1] ?? Infinity;
    const within = finest.filter((start) => start >= from && start < next);
    const sum = (name: string): number => within.reduce((total, start) => total + (figures[`${name}.${start}`] ?? 0), 0);
    return { from, to: next === Infinity ? null : next - 1, chosen: sum('load'), plain: sum('plainLoad') };
  });
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
