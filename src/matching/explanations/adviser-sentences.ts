import type { SaidKind } from '../facts/said.js';
import type { Rule } from '../rules/rule.js';
import type { PairStory } from './pair-story.js';
import { crowdWords } from './crowd-words.js';
import { whatWouldOpen } from './what-would-open.js';
import { capital, counted, dayWords, diplomaWords, journeyWords, ordinal, percentWords } from './plain-words.js';

/** A criterion below this share of its points is said to weigh against. */
const WEAK = 0.4;

const SAID: Readonly<Partial<Record<SaidKind, string>>> = {
  pin: 'Un conseiller l’a épinglée.', favourite: 'La personne l’a mise en favori.', shown: 'Elle lui a déjà été présentée.',
};

/** The pair whole, to the adviser: rules first, then facts, points, rank and crowd. */
export function adviserSentences(story: PairStory): string[] {
  const found = [
    ...story.refusing.map((rule) => `Écartée : ${ruleWords(rule)}`), opening(story), ...story.flagging.map((rule) => `À vérifier : ${ruleWords(rule)}`),
    trade(story), travel(story), session(story), dates(story), points(story), weak(story),
    `Estimations : elle postule à ${percentWords(story.u / 255)} si elle la voit, l’entreprise la retient à ${percentWords(story.p / 255)}.`,
    rank(story), crowd(story), seatChance(story), answers(story), ...story.said.map((kind) => SAID[kind] ?? null),
  ];
  return found.filter((sentence) => sentence !== null);
}

/** What would have to change, where rules refuse. */
function opening(story: PairStory): string | null {
  return story.refusing.length === 0 ? null : `Pour que la paire s’ouvre, il faudrait : ${whatWouldOpen(story).join(' ; ')}.`;
}

function ruleWords({ sentence, article }: Rule): string {
  const told = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return article === null ? told : `${told.replace(/\.$/, '')} (${article}).`;
}

function trade({ relation, wish, wishLabel }: PairStory): string {
  if (relation === null) return 'Le métier n’est proche d’aucun de ses vœux.';
  if (relation === 'same') return `C’est le métier de son ${ordinal(wish)} vœu.`;
  return `C’est ${relation === 'sibling' ? 'un métier très proche de' : 'le même domaine que'} son ${ordinal(wish)} vœu : ${wishLabel}.`;
}

function travel({ toFirm, toSite }: PairStory): string {
  return `L’entreprise est à ${journeyWords(toFirm)}${toSite === null ? '' : `, le CFA à ${journeyWords(toSite)}`}.`;
}

function session({ session: chosen }: PairStory): string | null {
  if (chosen === null) return null;
  return `Session retenue : entrée en ${diplomaWords(chosen.level)} le ${dayWords(chosen.startsOn)}, ${counted(chosen.freePlaces, 'place libre', 'places libres')}.`;
}

function dates({ offer, candidate }: PairStory): string {
  return `Contrat le ${dayWords(offer.startsOn)}, libre le ${dayWords(candidate.availableFrom)}.`;
}

function points({ points: { candidateTotal, employerTotal } }: PairStory): string {
  return `${candidateTotal} points sur 100 pour la personne, ${employerTotal} pour l’entreprise.`;
}

function weak({ points: { candidatePoints, employerPoints } }: PairStory): string | null {
  const of = (list: PairStory['points']['candidatePoints'], whom: string): string[] =>
    list.filter(({ points: got, max }) => got < WEAK * max).map(({ label, points: got, max }) => `${label.toLowerCase()} pour ${whom} (${got} sur ${max})`);
  const against = [...of(candidatePoints, 'elle'), ...of(employerPoints, 'l’entreprise')];
  return against.length === 0 ? null : `Ce qui pèse contre : ${against.join(', ')}.`;
}

function rank({ standing: { rank: given, wishRank } }: PairStory): string | null {
  if (given === null || wishRank === null) return null;
  return given === wishRank ? `Au rang ${given} de sa liste.` : `Au rang ${given} de sa liste, au rang ${wishRank} par son seul souhait.`;
}

/** Below this the places of a session are said to run short. */
const SHORT = 0.95;

/** Nothing before the first run: nobody has been counted yet. */
function crowd({ standing }: PairStory): string | null {
  return standing.runId === null ? null : `${capital(crowdWords(standing))}.`;
}

/** That a seat is left for them, and then a place in the session; nothing where a rule refuses the pair. */
function seatChance({ standing: { seatChance: seat, placeChance: place }, refusing }: PairStory): string | null {
  if (refusing.length > 0 || seat === null || place === null) return null;
  const training = place >= SHORT ? '' : `, puis ${percentWords(place)} qu’il y en ait une en formation`;
  return `Quand vient son tour : ${percentWords(seat)} de chances qu’il reste une place${training}.`;
}

function answers({ offer: { answerRate } }: PairStory): string | null {
  return answerRate === null ? null : `L’entreprise répond à ${answerRate} % de ses candidats.`;
}
