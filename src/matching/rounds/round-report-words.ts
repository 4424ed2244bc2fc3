import { groupBy } from '../../shared/group-by.js';
import { counted, dayWords, ordinal } from '../explanations/plain-words.js';
import { flagNotices } from '../explanations/rule-notices.js';
import type { MatchRound } from './match-round.entity.js';
import type { RoundMatch, RoundReceiver, RoundUnmatched } from './round-report.js';
import type { NamedCandidates } from './round-scope.js';

/** A round as a page of Markdown that an adviser acts on: who with whom, which places stay, who has none and why, how to draw it again. `named`: who is said by number; the others are only counted. */
export function roundMarkdown(round: MatchRound, named: NamedCandidates = null): string {
  const { matches, receivers, unmatched } = round.result;
  return [
    `# Tour final n° ${round.id}, ${dayWords(round.result.day)}`, '', ...summary(round).map(asItem),
    '', '## Qui avec qui', '', ...matchLines(round, matches, named),
    '', '## Les places', '', ...receiverTable(round.kind, receivers),
    '', '## Qui reste sans place, et pourquoi', '', ...unmatchedLines(unmatched, round.result.nothingInReach, named),
    '', '## Vérifier le tirage', '', ...checking(round).map(asItem), '',
  ].join('\n');
}

const asItem = (line: string): string => `- ${line}`;

function summary({ side, kind, region, result: { matches, receivers, unmatched } }: MatchRound): string[] {
  const places = receivers.reduce((sum, { capacity }) => sum + capacity, 0);
  const what = kind === 'offers' ? counted(receivers.length, 'offre') : counted(receivers.length, 'session');
  return [
    `${what} de la région ${region}, ${counted(places, 'place')} : ${counted(matches.length, 'personne a une place', 'personnes ont une place')}, ${counted(unmatched.length, 'reste', 'restent')} sans.`,
    `Les listes de préférence viennent des points des deux points de vue, pour les seuls couples que les règles permettent. Résultat le meilleur possible pour ${side === 'candidates' ? 'les personnes' : kind === 'offers' ? 'les entreprises' : 'les formations'}, parmi ceux où personne ne se préférerait ailleurs.`,
    'Ce tour ne change aucune liste et ne réserve rien : un conseiller présente, chacun répond.',
  ];
}

function matchLines(round: MatchRound, matches: readonly RoundMatch[], named: NamedCandidates): string[] {
  if (matches.length === 0) return ['Personne.'];
  const shown = matches.filter(({ candidateId }) => isNamed(named, candidateId));
  const hidden = matches.length - shown.length;
  const others = hidden === 0 ? [] : ['', `${counted(hidden, 'personne d’un autre territoire a une place', 'personnes d’autres territoires ont une place')} : leur conseiller les suit.`];
  return [...(shown.length === 0 ? ['Personne de votre territoire.'] : matchTable(round, shown)), ...others];
}

function isNamed(named: NamedCandidates, candidateId: number): boolean {
  return named === null || named.has(candidateId);
}

function matchTable({ kind, result }: MatchRound, matches: readonly RoundMatch[]): string[] {
  const labels = new Map(result.receivers.map(({ id, label }) => [id, label]));
  const rows = matches.map((one) => {
    const through = kind === 'sessions' ? `${one.offerId}` : (one.sessionId?.toString() ?? '–');
    const notes = [one.isPinned ? 'épinglée' : '', ...flagNotices(one.flags).map(({ sentence }) => sentence)].filter((note) => note !== '').join(' ');
    return cells(one.candidateId, `${one.receiverId} ${labels.get(one.receiverId) ?? ''}`, through, `${ordinal(one.candidateChoice)} choix`, `place ${one.receiverChoice}`, `${one.candidateTotal} / ${one.employerTotal}`, otherWords(one), notes);
  });
  return [cells('Personne', kind === 'offers' ? 'Offre' : 'Session', kind === 'offers' ? 'Session' : 'Par l’offre', 'Pour elle', 'En face', 'Points', 'Si l’autre côté choisissait', 'À savoir'), cells(...Array<string>(8).fill('---')), ...rows];
}

function otherWords({ otherwise, receiverId }: RoundMatch): string {
  if (otherwise === receiverId) return 'la même';
  return otherwise === null ? 'aucune' : String(otherwise);
}

function receiverTable(kind: MatchRound['kind'], receivers: readonly RoundReceiver[]): string[] {
  const rows = receivers.map(({ id, label, capacity, taken, possible, left }) => cells(`${id} ${label}`, `${taken} sur ${capacity}`, possible, left?.sentence ?? 'Toutes sont données.'));
  return [cells(kind === 'offers' ? 'Offre' : 'Session', 'Places données', 'Personnes possibles', 'Ce qui reste'), cells(...Array<string>(4).fill('---')), ...rows];
}

/** Those who stay without a place by reason, the most frequent first. */
export function bySentence(unmatched: readonly RoundUnmatched[]): [string, number[]][] {
  const groups = [...groupBy(unmatched, ({ sentence }) => sentence)];
  return groups.map(([sentence, people]): [string, number[]] => [sentence, people.map(({ candidateId }) => candidateId)]).sort(([, a], [, b]) => b.length - a.length);
}

/** `3 personnes : 4, 7 et 1 d’un autre territoire.` */
function peopleWords(ids: readonly number[], named: NamedCandidates): string {
  const shown = ids.filter((id) => isNamed(named, id));
  const hidden = ids.length - shown.length;
  const others = hidden === 0 ? [] : [counted(hidden, 'd’un autre territoire', 'd’autres territoires')];
  const known = shown.length === 0 ? [] : [shown.join(', ')];
  return `${counted(ids.length, 'personne')} : ${[...known, ...others].join(' et ')}.`;
}

function unmatchedLines(unmatched: readonly RoundUnmatched[], nothingInReach: number, named: NamedCandidates): string[] {
  const lines = bySentence(unmatched).map(([sentence, ids]) => `- ${sentence} ${peopleWords(ids, named)}`);
  const far = nothingInReach === 0 ? [] : [`- ${counted(nothingInReach, 'autre personne cherche', 'autres personnes cherchent')} une place sans que rien ici ne soit de leur métier et à leur portée.`];
  return lines.length + far.length === 0 ? ['Personne.'] : [...lines, ...far];
}

function checking({ id, seed, versions, at, result: { ties, blockingPairs } }: MatchRound): string[] {
  return [
    `Graine de la loterie : ${seed}. Un numéro est tiré pour chaque nom dans l’ordre alphabétique, les personnes d’abord ; à égalité de points, le plus petit passe devant, partout.`,
    `Égalités départagées : ${ties.candidates} dans les listes des personnes, ${ties.receivers} dans celles d’en face. Couples qui se préféreraient : ${blockingPairs.candidates} dans le meilleur résultat pour les personnes, ${blockingPairs.companies} dans l’autre.`,
    `Tout le monde peut refaire ce tirage : \`npm run cli -- match check-round ${id}\` le refait à partir de ce qui est conservé ; la partie \`round\` du rapport JSON est un fichier de \`npm run cli -- match solve\`.`,
    `Versions : ${Object.entries(versions).map(([table, version]) => `${table} ${version}`).join(', ')}. Fait le ${at.toISOString()}.`,
  ];
}

function cells(...values: readonly (string | number)[]): string {
  return `| ${values.map((value) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
