import type { JSX } from 'preact';
import type { MatchRun } from '../../../matching/match-run.entity.js';
import type { RunSeen } from '../../../matching/seen/lists-seen.service.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';
import { outcomeSentences } from './outcome-sentences.js';
import { Loads, SaidList } from './run-outcome.js';
import { RunReasons } from './run-reasons.js';
import { RunSeenBy } from './run-seen.js';
import { RunMachinery, WaysTable } from './run-tables.js';
import { RUN_KINDS, RUN_STATES, secondsWords } from './run-words.js';

export interface RunProps {
  run: MatchRun;
  /** Its lists are those that stand: who has none can be looked up. */
  isInForce: boolean;
  seen: RunSeen;
}

/** One run whole: what it brings, in sentences; how offers share the lists; who has none and why; then the figures and the machinery. */
export function RunView(props: RunProps): JSX.Element {
  const { run } = props;
  return (
    <Page title={`Calcul ${run.id}`} width="text" isPrivate>
      <a class="back-link" href="/appariements">Les appariements</a>
      <RunHead {...props} />
      {run.state === 'running' && <p class="notice" role="status">Ce calcul est en cours. Les listes d’avant restent en place jusqu’à sa fin : rien ne manque à personne. <a href={`/appariements/${run.id}`}>Voir où il en est</a></p>}
      {run.state === 'failed' && <Failure error={run.error} />}
      {run.state === 'done' && <Outcome {...props} />}
    </Page>
  );
}

function RunHead({ run: { id, kind, state, startedAt, endedAt }, isInForce }: RunProps): JSX.Element {
  const { text, tone, icon } = RUN_STATES[state];
  const duration = endedAt === null ? '' : `, en ${secondsWords(endedAt.getTime() - startedAt.getTime())}`;
  return (
    <>
      <div class="case-title">
        <h1>Calcul {id}</h1>
        <Tag tone={tone} icon={icon}>{text}</Tag>
        {isInForce && <Tag tone="petrol" icon="list-checks">listes en place</Tag>}
      </div>
      <p class="page-lead">Calcul {RUN_KINDS[kind]}, commencé le {momentWords(startedAt)}{duration}. <a href="/appariements/comment">Comment lire cette page</a></p>
    </>
  );
}

function Failure({ error }: { error: string | null }): JSX.Element {
  return (
    <div class="notice notice-gold">
      <p>Ce calcul n’est pas allé au bout : il n’a rien changé, les listes d’avant restent en place. Le prochain recommence de lui-même.</p>
      {error !== null && <p class="small">Ce que dit la machine : <code>{error}</code></p>}
    </div>
  );
}

function Outcome({ run, isInForce, seen }: RunProps): JSX.Element {
  const sentences = outcomeSentences(run.figures);
  return (
    <>
      {sentences.length > 0 && (
        <section aria-labelledby="apport">
          <h2 id="apport" class="section-title">Ce que ces listes apportent</h2>
          <SaidList sentences={sentences} />
        </section>
      )}
      <Loads run={run} />
      <RunReasons figures={run.figures} isInForce={isInForce} />
      <WaysTable figures={run.figures} />
      <RunSeenBy seen={seen} />
      <RunMachinery run={run} />
    </>
  );
}
