import { foldText } from '../../shared/text.js';
import { isFamiliar } from './familiar-words.js';
import { SMALL_WORDS } from './stop-words.js';

/** How titles of certifications begin; what follows names the trade. */
const DIPLOMA = /^(titre professionnel|bac pro|licence pro mention|licence pro|licence mention|master mention|master|brevet technique des métiers|but spécialité|btsa|bts|bpjeps spécialité|dejeps spécialité|desjeps spécialité|bpa option|bp option|bpjeps|bp|cap agricole|cap|mc|dut|deust|dma|bachelor|certificat de spécialisation|diplôme d'état d'|diplôme d'état de |diplôme d'état)\b\s*/i;
/** Where the head of a title ends: options, parentheses. */
const TAIL = /\s*(?:[(:,]| - | option | spécialité | mention | parcours ).*$/i;

/** `BTS management commercial opérationnel` → `management commercial opérationnel`. */
export function titleWithoutDiploma(title: string): string {
  return title.replace(DIPLOMA, '').trim();
}

/**
 * The usual short names of a certification, folded: the initials of its words with and without the diploma
 * (`mco`; `deaes` and `aes`), acronyms in the title kept whole (`gpme`), and what it writes in brackets.
 * Short names that people use for something else, in the table of familiar words, are left out.
 */
export function shortForms(title: string): string[] {
  const head = title.replace(TAIL, '');
  const bracketed = [...title.matchAll(/\(([A-Z]{2,6})\)/g)].map((match) => match[1]!.toLowerCase());
  const forms = [initials(titleWithoutDiploma(head)), /^diplôme d.état/i.test(head) ? initials(head) : ''];
  return [...new Set([...forms, ...bracketed])].filter((form) => form.length >= 2 && form.length <= 6 && !isFamiliar(form));
}

function initials(text: string): string {
  return text
    .split(/[\s'’/-]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(foldText(word)))
    .map((word) => (/^[A-Z]{2,5}$/.test(word) ? word.toLowerCase() : foldText(word).charAt(0)))
    .join('');
}
