import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button.js';
import { Icon } from '../../components/icon.js';
import { Page } from '../../layout/page.js';
import { countWords, momentWords } from '../../layout/words.js';
import type { DeskHome } from './desk-home.service.js';
import { caseAddress, queueQuery } from './queue-address.js';
import { QueueList } from './queue.js';
import { territoryWords } from './territory-words.js';

interface DeskHomeProps {
  desk: DeskHome;
  mayRelease: boolean;
}

/** The queue, and beside it what else waits. */
export function DeskHomeView({ desk, mayRelease }: DeskHomeProps): JSX.Element {
  const { queue } = desk;
  const [first] = queue.lines;
  return (
    <Page title="À examiner" isPrivate>
      <div class="desk desk-home" data-desk data-title="À examiner">
        <div class="desk-case">
          <h1>Votre bureau</h1>
          <p class="soft">{queue.territories.length === 0 ? 'Toute la région' : queue.territories.map(territoryWords).join(', ')}</p>
          {first && <p><a class="btn btn-primary" href={caseAddress(first.candidateId, queue.asked)} data-desk-link data-key="n" aria-keyshortcuts="N"><Icon name="play" /> Commencer par {first.firstName} {first.lastName} <kbd aria-hidden="true">N</kbd></a></p>}
          <Counts desk={desk} />
          {mayRelease && <ReleaseLinks territories={queue.asked.territory ? [queue.asked.territory] : queue.territories} />}
          <AtTheDesk />
          <LatestRun desk={desk} />
        </div>
        <QueueList queue={queue} currentId={null} />
      </div>
    </Page>
  );
}

function Counts({ desk: { queue: { counts, asked }, unverified, claims } }: { desk: DeskHome }): JSX.Element {
  const tiles = [
    { href: `/conseil${queueQuery({ ...asked, filter: 'to_review', page: 1 })}`, count: Number(counts.toReview), text: 'à examiner' },
    { href: `/conseil${queueQuery({ ...asked, filter: 'flagged', page: 1 })}`, count: Number(counts.flagged), text: 'à vérifier' },
    { href: `/conseil${queueQuery({ ...asked, filter: 'waiting', page: 1 })}`, count: Number(counts.waiting), text: Number(counts.waiting) === 1 ? 'attend une réponse' : 'attendent une réponse' },
    { href: '/conseil/sans-solution', count: Number(counts.empty), text: 'sans solution' },
    { href: '/conseil/entreprises', count: unverified, text: unverified === 1 ? 'entreprise à vérifier' : 'entreprises à vérifier' },
    { href: '/conseil/entreprises', count: claims, text: claims === 1 ? 'demande à confirmer' : 'demandes à confirmer' },
  ];
  return (
    <ul class="tiles">
      {tiles.map(({ href, count, text }) => (
        <li key={text}><a class="tile" href={href}><strong>{new Intl.NumberFormat('fr-FR').format(count)}</strong> {text}</a></li>
      ))}
    </ul>
  );
}

function ReleaseLinks({ territories }: { territories: readonly string[] }): JSX.Element | null {
  if (territories.length === 0) return null;
  return (
    <section>
      <h2>Diffuser d’un coup</h2>
      <p class="soft">Les listes où rien n’est à vérifier, trois offres au plus par personne. Une page vous dit combien avant de le faire.</p>
      <div class="button-row">
        {territories.map((code) => <ButtonLink key={code} href={`/conseil/diffusion?territoire=${code}`} kind="outline" icon="send">{territoryWords(code)}…</ButtonLink>)}
      </div>
    </section>
  );
}

function AtTheDesk(): JSX.Element {
  return (
    <section>
      <h2>Quelqu’un est devant vous ?</h2>
      <form class="find-person" method="get" action="/conseil/personnes" role="search">
        <label class="visually-hidden" for="trouver-personne">Nom de la personne</label>
        <input class="form-control" id="trouver-personne" name="texte" type="search" placeholder="Nom de la personne" maxLength={80} />
        <button class="btn btn-outline" type="submit">Trouver</button>
      </form>
      <div class="button-row">
        <ButtonLink href="/conseil/personnes/nouvelle" kind="neutral" icon="user-plus">Inscrire une personne</ButtonLink>
        <ButtonLink href="/conseil/entreprises" kind="neutral" icon="store">Publier pour une entreprise</ButtonLink>
      </div>
    </section>
  );
}

function LatestRun({ desk: { latestRun } }: { desk: DeskHome }): JSX.Element {
  return (
    <section>
      <h2>Le dernier calcul</h2>
      {latestRun?.endedAt ? (
        <p class="soft">
          {momentWords(latestRun.endedAt)}{typeof latestRun.figures.candidates === 'number' && `, ${countWords(latestRun.figures.candidates, 'personne', 'personnes', 'personne')} et ${countWords(latestRun.figures.offers ?? 0, 'offre', 'offres', 'aucune offre')}`}. <a href="/appariements">Tous les chiffres</a>
        </p>
      ) : (
        <p class="soft">Le premier calcul n’est pas encore terminé. <a href="/appariements">Où il en est</a></p>
      )}
    </section>
  );
}
