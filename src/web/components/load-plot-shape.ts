/** How many offers stand in so many lists, one class of the distribution. */
export interface LoadBin {
  /** Fewest and most lists of the class; `to` null: and more. */
  from: number;
  to: number | null;
  /** Offers of the class in the lists that were chosen, and in those of plain search. */
  chosen: number;
  plain: number;
}

export interface PlotBar {
  y: number;
  width: number;
  count: number;
}

export interface PlotRow {
  label: string;
  /** Where the words of the row stand. */
  middle: number;
  chosen: PlotBar;
  plain: PlotBar;
}

export interface PlotShape {
  width: number;
  height: number;
  /** Where bars begin. */
  left: number;
  barHeight: number;
  rows: PlotRow[];
}

const WIDTH = 400;
const LEFT = 92;
/** Room for the number at the end of the longest bar. */
const RIGHT = 52;
const BAR = 12;
const ROW = 2 * BAR + 11;

/** Where everything of the plot stands, in units of its own view box; rows from no list to the most lists. No bins: no rows. */
export function loadPlotShape(bins: readonly LoadBin[]): PlotShape {
  const most = Math.max(1, ...bins.flatMap(({ chosen, plain }) => [chosen, plain]));
  const bar = (count: number, y: number): PlotBar => ({ y, count, width: round((count / most) * (WIDTH - LEFT - RIGHT)) });
  const rows = bins.map((bin, at) => {
    const top = at * ROW + 6;
    return { label: binWords(bin), middle: top + BAR + 1, chosen: bar(bin.chosen, top), plain: bar(bin.plain, top + BAR + 2) };
  });
  return { width: WIDTH, height: bins.length * ROW + 8, left: LEFT, barHeight: BAR, rows };
}

/** `aucune`, `1`, `2 à 4`, `101 et plus` */
export function binWords({ from, to }: Pick<LoadBin, 'from' | 'to'>): string {
  if (to === null) return `${from} et plus`;
  if (to === 0) return 'aucune';
  return from === to ? `${from}` : `${from} à ${to}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
