import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import { Disclosure } from '../../components/disclosure.js';
import { Icon } from '../../components/icon.js';
import { LoadPlot, LoadTable, PLOT_TITLE } from '../../components/load-plot.js';
import type { Said } from './outcome-sentences.js';
import { loadBins } from './run-figures.js';

/** What a run brings, one sentence a line. */
export function SaidList({ sentences }: { sentences: readonly Said[] }): JSX.Element {
  return <ul class="run-said">{sentences.map(({ icon, text }) => <li key={text}><Icon name={icon} /> <span>{text}</span></li>)}</ul>;
}

/** How offers share the lists, drawn and as a table; nothing for a run that logged no distribution. */
export function Loads({ run }: { run: MatchRun }): JSX.Element | null {
  const bins = loadBins(run.figures);
  if (bins.length === 0) return null;
  return (
    <section aria-labelledby="charge">
      <h2 id="charge" class="section-title">{PLOT_TITLE}</h2>
      <figure class="load-figure">
        <LoadPlot bins={bins} />
        <figcaption class="soft small">Quand on compte la foule, peu d’offres manquent de candidats, et aucune n’en attire des centaines pour rien.</figcaption>
      </figure>
      <Disclosure summary="Les mêmes chiffres en tableau"><LoadTable bins={bins} /></Disclosure>
    </section>
  );
}
