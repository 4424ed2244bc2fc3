import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import { PlainMarkdown } from '../../components/plain-markdown.js';
import { Page } from '../../layout/page.js';
import { outcomeSentences } from './outcome-sentences.js';
import { Loads, SaidList } from './run-outcome.js';

interface HowProps {
  /** The document, in Markdown. */
  text: string;
  /** The last full run that ended well, as an example. */
  run: MatchRun | null;
}

/** How lists are chosen, for advisers, with what the last full run brought. */
export function HowView({ text, run }: HowProps): JSX.Element {
  const sentences = run === null ? [] : outcomeSentences(run.figures);
  return (
    <Page title="Comment les listes sont choisies" width="text" isPrivate>
      <a class="back-link" href="/appariements">Les appariements</a>
      <div class="document"><PlainMarkdown text={text} /></div>
      {run !== null && sentences.length > 0 && (
        <section aria-labelledby="dernier">
          <h2 id="dernier" class="section-title">Ce que le dernier calcul complet apporte</h2>
          <SaidList sentences={sentences} />
          <Loads run={run} />
          <p><a href={`/appariements/${run.id}`}>Tout sur ce calcul</a></p>
        </section>
      )}
    </Page>
  );
}
