import type { JSX } from 'preact';
import type { RunSeen, SeenByRole, SeenLine } from '../../../matching/seen/lists-seen.service.js';
import { Disclosure } from '../../components/disclosure.js';
import { countWords, momentWords } from '../../layout/words.js';

const READERS: Readonly<Record<string, { one: string; many: string }>> = {
  adviser: { one: 'conseiller', many: 'conseillers' },
  administrator: { one: 'administrateur', many: 'administrateurs' },
  candidate: { one: 'personne (sa propre liste)', many: 'personnes (chacune la sienne)' },
  company: { one: 'membre d’une entreprise', many: 'membres d’entreprises' },
};
const PLACES: Readonly<Record<SeenLine['place'], string>> = { desk: 'au bureau', api: 'par un programme', inbox: 'dans les candidats de l’entreprise', proposals: 'dans ses propositions' };

/** Who saw what this run wrote: how many, and the last ones that whoever reads may know of. */
export function RunSeenBy({ seen: { byRole, last } }: { seen: RunSeen }): JSX.Element {
  return (
    <section aria-labelledby="vu">
      <h2 id="vu" class="section-title">Qui a vu quoi</h2>
      {byRole.length === 0 ? <p class="soft">Personne n’a encore ouvert une liste de ce calcul.</p> : (
        <>
          <ul>{byRole.map((role) => <li key={role.role}>{roleWords(role)}</li>)}</ul>
          {last.length > 0 && (
            <Disclosure summary="Les dernières lectures de votre ressort">
              <ol class="history">{last.map((line, at) => <li key={at}>{lineWords(line)}</li>)}</ol>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function roleWords({ role, readers, candidates, readings, lastAt }: SeenByRole): string {
  const { one, many } = READERS[role] ?? { one: role, many: role };
  return `${countWords(readers, one, many, one)}, ${countWords(candidates, 'liste ouverte', 'listes ouvertes', 'aucune liste')} en ${countWords(readings, 'lecture', 'lectures', 'aucune lecture')}, la dernière le ${momentWords(lastAt)}`;
}

/** Offers and ranks; the person by their number. */
function lineWords({ at, role, place, candidateId, offerIds, ranks, readerName }: SeenLine): string {
  const who = readerName ?? READERS[role]?.one ?? role;
  const shown = offerIds.map((id, place) => (ranks[place] ? `${id} (rang ${ranks[place]})` : String(id))).join(', ');
  return `${momentWords(at)} : ${who}, ${PLACES[place]}, liste de la personne n° ${candidateId} : offre${offerIds.length > 1 ? 's' : ''} ${shown}`;
}
