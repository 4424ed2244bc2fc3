import type { Candidate } from '../../../candidates/candidate.entity.js';
import type { CaseEvent } from '../../../review/case-history.read-model.js';
import { ADVISER_REASONS, CANDIDATE_REASONS, COMPANY_REASONS } from '../../../review/reasons.js';
import { percentWords } from '../../../matching/explanations/plain-words.js';
import type { ShortListItem } from '../../../review/short-list-item.js';
import type { Point } from '../../../shared/geo.js';
import { distanceKm } from '../../../shared/geo.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { quickestJourney } from '../../../reference/travel/travel-time.js';
import type { Crowd } from '../../../matching/explanations/crowd-words.js';
import type { CriterionPoints } from '../../components/bar.js';
import type { Tone } from '../../components/tag.js';
import { tradeWords } from '../search/understood.js';
import { dayAndMonth, kmWords, LEVEL_WORDS, minutesWords, MODE_WORDS, monthWords } from '../../layout/words.js';

/** Diploma, wishes, how they travel and how far, from when: one line. */
export function candidateWords(candidate: Candidate, wishes: readonly string[], today: CalendarDate): string {
  const { level, travelModes, maxKm, availableFrom, licence } = candidate;
  const aims = wishes.length === 0 ? 'projet ouvert' : wishes.map(tradeWords).join(', puis ');
  const moves = `${travelModes.map((mode) => MODE_WORDS[mode]).join(' ou ')}, ${maxKm} km`;
  const when = availableFrom <= today ? 'dès maintenant' : `dès ${monthWords(availableFrom)}`;
  return [LEVEL_WORDS[level] ?? '', aims, moves, licence ? 'permis B' : '', when].filter(Boolean).join(' · ');
}

/** `12 min à vélo`, an estimate; the distance where no place is known. */
export function travelWords(candidate: Candidate, offer: { latitude: number | null; longitude: number | null }): string | null {
  const { latitude, longitude } = offer;
  if (latitude === null || longitude === null) return null;
  const km = distanceKm(candidate, { latitude, longitude } satisfies Point);
  if (candidate.travelModes.length === 0) return kmWords(km);
  const { minutes, mode } = quickestJourney(candidate.travelModes, km * 1000);
  return `${minutesWords(minutes)} ${MODE_WORDS[mode]}`;
}

/** Both points of view, criterion by criterion, in the order of the stronger weight. */
export function bothSides({ candidateReasons, employerReasons }: ShortListItem): CriterionPoints[] {
  const names = [...new Set([...candidateReasons, ...employerReasons].map(({ criterion }) => criterion))];
  return names.map((name) => {
    const [candidate, employer] = [candidateReasons, employerReasons].map((side) => side.find(({ criterion }) => criterion === name));
    return { label: (candidate ?? employer)?.label ?? name, candidate: candidate?.points ?? 0, candidateMax: candidate?.max ?? 0, employer: employer?.points ?? 0, employerMax: employer?.max ?? 0 };
  });
}

/** Who compete for the offer. */
export function crowdOf({ listed, offer: { applicants, lists, seatsLeft } }: ShortListItem): Crowd {
  return listed?.crowd ?? { applicants, lists, seats: seatsLeft };
}

/** Why it stands where it stands: `Au rang 1, au rang 3 par son souhait seul · 85 % de chances qu’il reste une place`. */
export function standingWords({ rank, wishRank, crowd: { seatChance, placeChance } }: Pick<NonNullable<ShortListItem['listed']>, 'rank' | 'wishRank' | 'crowd'>): string {
  const ranks = rank === wishRank ? `Au rang ${rank}, comme par son souhait seul` : `Au rang ${rank}, au rang ${wishRank} par son souhait seul`;
  const seat = seatChance === null ? '' : `${percentWords(seatChance)} de chances qu’il reste une place`;
  const place = placeChance === null || placeChance >= SHORT ? '' : `, ${percentWords(placeChance)} en formation`;
  return [ranks, seat === '' ? '' : `${seat}${place}`].filter(Boolean).join(' · ');
}

/** Below this the places of a session are said to run short. */
const SHORT = 0.95;

/** What was decided of an item already, or nothing. */
export function itemState({ match, facts }: ShortListItem, today: CalendarDate): { text: string; tone: Tone; icon: string } | null {
  if (match && match.state !== 'proposed') return matchState(match);
  const fact = (kind: string): ShortListItem['facts'][number] | undefined => facts.find((one) => one.kind === kind);
  const [ban, out] = [fact('ban'), fact('rejected') ?? fact('refusal')];
  if (ban) return { text: ban.until === null ? 'exclue' : `exclue jusqu’au ${dayAndMonth(ban.until, today)}`, tone: 'red', icon: 'ban' };
  if (out) return { text: `${fact('rejected') ? 'écartée' : 'refusée'}${reasonOf(out.reason)}`, tone: 'plain', icon: 'x' };
  return fact('pin') ? { text: 'épinglée', tone: 'petrol', icon: 'pin' } : null;
}

function matchState({ state, origin, candidateAnswer, companyAnswer }: NonNullable<ShortListItem['match']>): { text: string; tone: Tone; icon: string } {
  if (state === 'mutual') return { text: 'd’accord tous les deux', tone: 'green', icon: 'handshake' };
  if (state === 'meeting') return { text: 'rencontre prévue', tone: 'green', icon: 'calendar-check' };
  if (state === 'signed') return { text: 'contrat signé', tone: 'green', icon: 'circle-check' };
  if (origin === 'application') return { text: 'a postulé', tone: 'petrol', icon: 'send' };
  if (candidateAnswer === 'yes') return { text: 'a dit oui', tone: 'petrol', icon: 'check' };
  return { text: companyAnswer === 'yes' ? 'l’entreprise a dit oui' : 'présentée', tone: 'petrol', icon: 'send' };
}

const ALL_REASONS: Readonly<Record<string, { label: string; criterion: string | null }>> = { ...COMPANY_REASONS, ...CANDIDATE_REASONS, ...ADVISER_REASONS };

function reasonOf(code: string | null): string {
  const label = code === null ? undefined : ALL_REASONS[code]?.label;
  return label ? ` : ${label.charAt(0).toLowerCase()}${label.slice(1)}` : '';
}

const ACTS: Readonly<Record<string, string>> = {
  apply: 'a postulé',
  present: 'offre présentée',
  candidate_yes: 'a dit oui',
  candidate_no: 'a dit non',
  company_yes: 'l’entreprise a dit oui',
  company_no: 'l’entreprise a dit non',
  withdraw: 's’est retiré',
  pin: 'épinglée par un conseiller',
  ban: 'exclue par un conseiller',
  reject: 'écartée par un conseiller',
  change_session: 'formation changée',
  plan_meeting: 'rencontre prévue',
  sign: 'contrat signé',
  obsolete: 'place prise',
  expire: 'délai passé sans réponse',
};

/** What happened, to an adviser. */
export function caseEventWords({ act, reason, offerTitle, companyName }: CaseEvent): string {
  return `« ${offerTitle} » (${companyName}) : ${ACTS[act] ?? 'mise à jour'}${reasonOf(reason)}`;
}
