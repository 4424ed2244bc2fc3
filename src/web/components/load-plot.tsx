import type { JSX } from 'preact';
import { binWords, loadPlotShape, type LoadBin, type PlotBar, type PlotShape } from './load-plot-shape.js';

export const PLOT_TITLE = 'Dans combien de listes chaque offre figure';
const NUMBER = new Intl.NumberFormat('fr-FR');

interface LoadPlotProps {
  bins: readonly LoadBin[];
  /** Styles of its own, for a file that stands alone. */
  styles?: string;
}

/** How offers share the lists, with the crowd counted (full bars) and without (hatched). Widths follow the page; no script. */
export function LoadPlot({ bins, styles }: LoadPlotProps): JSX.Element {
  const shape = loadPlotShape(bins);
  return (
    <svg class="load-plot" xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${shape.width} ${shape.height + HEAD}`} role="img" aria-labelledby="load-plot-title load-plot-desc">
      <title id="load-plot-title">{PLOT_TITLE}</title>
      <desc id="load-plot-desc">{description(bins)}</desc>
      {styles && <style>{styles}</style>}
      {styles && <rect class="load-ground" width={shape.width} height={shape.height + HEAD} />}
      <Hatch />
      <Legend shape={shape} />
      <text class="load-head" x={shape.left - 8} y={HEAD - 6} text-anchor="end">Listes</text>
      <text class="load-head" x={shape.left + 2} y={HEAD - 6}>Nombre d’offres qui y figurent</text>
      <g transform={`translate(0 ${HEAD})`}>
        <line class="load-axis" x1={shape.left} x2={shape.left} y1={0} y2={shape.height} />
        {shape.rows.map(({ label, middle, chosen, plain }) => (
          <g key={label}>
            <text class="load-words" x={shape.left - 8} y={middle} dy="0.35em" text-anchor="end">{label}</text>
            <Bar kind="chosen" bar={chosen} shape={shape} />
            <Bar kind="plain" bar={plain} shape={shape} />
          </g>
        ))}
      </g>
    </svg>
  );
}

const HEAD = 68;
/** The pattern is of this document, wherever its styles come from. */
const FILLS = { chosen: undefined, plain: 'url(#load-hatch)' };

function Bar({ kind, bar: { y, width, count }, shape: { left, barHeight } }: { kind: 'chosen' | 'plain'; bar: PlotBar; shape: PlotShape }): JSX.Element {
  return (
    <>
      {count > 0 && <rect class={`load-${kind}`} fill={FILLS[kind]} x={left} y={y} width={Math.max(1, width)} height={barHeight} />}
      <text class="load-number" x={left + width + 5} y={y + barHeight / 2} dy="0.35em">{NUMBER.format(count)}</text>
    </>
  );
}

function Legend({ shape: { left, barHeight } }: { shape: PlotShape }): JSX.Element {
  return (
    <>
      <rect class="load-chosen" fill={FILLS.chosen} x={left} y={8} width={22} height={barHeight} />
      <text class="load-words" x={left + 30} y={8 + barHeight / 2} dy="0.35em">en comptant la foule</text>
      <rect class="load-plain" fill={FILLS.plain} x={left} y={27} width={22} height={barHeight} />
      <text class="load-words" x={left + 30} y={27 + barHeight / 2} dy="0.35em">sans la compter (recherche simple)</text>
    </>
  );
}

function Hatch(): JSX.Element {
  return (
    <defs>
      <pattern id="load-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="load-hatch-ground" width="5" height="5" />
        <line class="load-hatch-line" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
  );
}

/** The same in words, for who listens. */
function description(bins: readonly LoadBin[]): string {
  const classes = bins.map((bin) => `${binWords(bin)} : ${NUMBER.format(bin.chosen)} offres, contre ${NUMBER.format(bin.plain)}`);
  return `Nombre d’offres selon le nombre de listes où elles figurent, en comptant la foule puis sans la compter. ${classes.join(' ; ')}.`;
}

/** The numbers of the plot, for whom a table says more. */
export function LoadTable({ bins }: { bins: readonly LoadBin[] }): JSX.Element {
  return (
    <table class="table-plain">
      <caption class="visually-hidden">{PLOT_TITLE}</caption>
      <thead><tr><th scope="col">Listes où figure l’offre</th><th scope="col" class="number">Offres, en comptant la foule</th><th scope="col" class="number">Offres, sans la compter</th></tr></thead>
      <tbody>
        {bins.map((bin) => <tr key={bin.from}><th scope="row">{binWords(bin)}</th><td class="number">{NUMBER.format(bin.chosen)}</td><td class="number">{NUMBER.format(bin.plain)}</td></tr>)}
      </tbody>
    </table>
  );
}
