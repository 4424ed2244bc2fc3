import { LEVELS } from '../../shared/level.js';
import { RHYTHMS } from '../../shared/rhythm.js';
import { chanceOfPlace, crowdWords, type Chance } from './crowd-words.js';
import type { PairStory, Way } from './pair-story.js';
import { capital, dayWords, diplomaWords, journeyWords, levelWords, minuteWords, ordinal } from './plain-words.js';
import { RULE_WORDS } from './rule-words.js';
import { whatWouldOpen } from './what-would-open.js';

/** Days around the date one is available within which a start is "then"; beyond the second, one waits. */
const AT_ONCE = 15;
const LONG_WAIT = 120;

const CHANCES: Readonly<Record<Chance, string>> = {
  good: 'tes chances sont bonnes', possible: 'tu as tes chances', disputed: 'c’est disputé, garde d’autres pistes',
};

/** Why (or why not) this offer, to the young person: first one sentence for each rule that refuses, in the order of the rules, and what would open it. */
export function candidateSentences(story: PairStory): string[] {
  const opening = story.refusing.length === 0 ? [] : [`Pour qu’elle s’ouvre, il faudrait : ${whatWouldOpen(story).join(' ; ')}.`];
  return [...story.refusing.map(({ code }) => RULE_WORDS[code]!.candidate), ...opening, ...whatFits(story)];
}

function whatFits(story: PairStory): string[] {
  const isRefused = (code: string): boolean => story.refusing.some((rule) => rule.code === code);
  const found = [
    trade(story), travel(story), isRefused('level.out_of_reach') ? null : level(story), start(story), skills(story), rhythm(story),
    story.offer.licenceRequired && story.candidate.licence ? 'Tu as le permis demandé.' : null,
    story.said.includes('favourite') ? 'Elle est dans tes favoris.' : null,
    story.refusing.length === 0 ? crowd(story) : null,
  ];
  return found.filter((sentence) => sentence !== null);
}

function trade({ relation, wish, wishLabel }: PairStory): string | null {
  if (relation === null) return null;
  if (relation === 'same') return `C’est le métier de ton ${ordinal(wish)} vœu.`;
  return relation === 'sibling' ? `C’est un métier très proche de ton ${ordinal(wish)} vœu : ${wishLabel}.` : `C’est le même domaine que ton ${ordinal(wish)} vœu : ${wishLabel}.`;
}

function travel({ toFirm, toSite }: PairStory): string {
  return `À ${journeyWords(toFirm)} de chez toi${toSite === null ? '' : `, le CFA à ${siteWords(toFirm, toSite)}`}.`;
}

function siteWords(toFirm: Way, toSite: Way): string {
  return toSite.mode === toFirm.mode ? minuteWords(toSite.minutes) : journeyWords(toSite);
}

function level({ candidate, offer, session, flagging }: PairStory): string | null {
  if (flagging.some(({ code }) => code === 'level.below_minimum')) return `L’entreprise demande plutôt le niveau ${levelWords(offer.minimumLevel)} : montre-lui ce que tu sais faire.`;
  if (session === null) return offer.minimumLevel === 0 ? null : 'Tu as le niveau demandé.';
  if (candidate.targetLevel === session.level) return `Tu y prépares ce que tu vises : ${article(session.level)}${diplomaWords(session.level)}.`;
  return LEVELS.indexOf(candidate.level) > LEVELS.indexOf(session.level) ? `Ton niveau dépasse déjà celui du diplôme préparé (${diplomaWords(session.level)}).` : `Ton niveau permet d’entrer en ${diplomaWords(session.level)}.`;
}

function article(level: number): string {
  return level === 0 || level === 6 ? 'une ' : 'un ';
}

function start({ days, candidate, offer }: PairStory): string | null {
  const begins = dayWords(offer.startsOn);
  if (days < -AT_ONCE) return `Le contrat commence le ${begins}, avant la date que tu as donnée (${dayWords(candidate.availableFrom)}).`;
  if (days <= AT_ONCE) return `Le contrat commence quand tu es libre, le ${begins}.`;
  return days > LONG_WAIT ? `Le contrat commence le ${begins} : il faudra attendre ${Math.round(days / 30)} mois.` : null;
}

function skills({ skills: { asked, met } }: PairStory): string | null {
  if (met === 0) return null;
  return asked === 1 ? 'Tu as la compétence demandée.' : `Tu as ${met} des ${asked} compétences demandées.`;
}

function rhythm({ candidate, session }: PairStory): string | null {
  return session !== null && candidate.rhythm === session.rhythm ? `C’est le rythme que tu préfères : ${RHYTHMS[session.rhythm].label}.` : null;
}

/** Nothing before the first run: nobody has been counted yet. */
function crowd({ p, standing }: PairStory): string | null {
  const { seatChance, placeChance, seats } = standing;
  if (seatChance === null || placeChance === null || seats <= 0) return null;
  return `${capital(crowdWords(standing))} : ${CHANCES[chanceOfPlace(p, seatChance, placeChance)]}.`;
}
