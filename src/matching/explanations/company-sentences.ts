import type { PairStory } from './pair-story.js';
import { dayWords, diplomaWords, journeyWords, levelWords } from './plain-words.js';
import { RULE_WORDS } from './rule-words.js';

/**
 * Why this profile, to the business. It says what an anonymous profile shows (trade wished for, way, level, date, skills, licence)
 * and no more: no name, no age, no address, nothing that people said to their adviser.
 */
export function companySentences(story: PairStory): string[] {
  const against = [...story.refusing, ...story.flagging].map(({ code }) => RULE_WORDS[code]!.company);
  const isSaid = (code: string): boolean => [...story.refusing, ...story.flagging].some((rule) => rule.code === code);
  const found = [
    ...story.refusing.map(({ code }) => RULE_WORDS[code]!.company),
    trade(story), `À ${journeyWords(story.toFirm)} de votre entreprise.`,
    isSaid('level.out_of_reach') || isSaid('level.below_minimum') ? null : level(story),
    isSaid('start.before_available') ? null : start(story),
    skills(story), licence(story), training(story),
    ...against.slice(story.refusing.length),
  ];
  return found.filter((sentence) => sentence !== null);
}

function trade({ relation, wish, wishLabel }: PairStory): string | null {
  if (relation === null) return null;
  if (relation === 'same') return wish === 1 ? 'C’est le premier métier que cette personne vise.' : 'C’est l’un des métiers que cette personne vise.';
  return `Cette personne vise un métier ${relation === 'sibling' ? 'très proche' : 'du même domaine'} : ${wishLabel}.`;
}

function level({ candidate, session }: PairStory): string | null {
  if (session === null) return candidate.level === 0 ? null : `Son niveau : ${levelWords(candidate.level)}.`;
  return `Son niveau permet d’entrer en ${diplomaWords(session.level)}.`;
}

function start({ days, candidate }: PairStory): string {
  return days >= 0 ? 'Libre à la date de votre contrat.' : `Libre à partir du ${dayWords(candidate.availableFrom)}.`;
}

function skills({ skills: { asked, met } }: PairStory): string | null {
  if (met === 0) return null;
  return asked === 1 ? 'Elle a la compétence que vous demandez.' : `Elle a ${met} des ${asked} compétences que vous demandez.`;
}

function licence({ candidate, offer }: PairStory): string | null {
  if (!candidate.licence) return null;
  return offer.licenceRequired ? 'Elle a le permis que vous demandez.' : 'Elle a le permis de conduire.';
}

function training({ session }: PairStory): string | null {
  return session === null ? null : `Une formation avec des places libres commence le ${dayWords(session.startsOn)}.`;
}
