import type { CertificationFact } from '../reference/reference-tables.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { TEXT_WITH_SLIP, TITLE_WITH_SLIP } from './distributions.js';
import { atPlace } from './french-places.js';
import { slipInText, slipInTitle } from './slips.js';
import { CARE_TEXTS } from './texts/care-texts.js';
import { CLOSINGS, JOB_SENTENCES, NIGHT_SENTENCES, LICENCE_SENTENCES, TASK_LEADS, TRAINING_SENTENCES } from './texts/common-texts.js';
import type { FamilyText } from './texts/family-text.js';
import { FOOD_TEXTS } from './texts/food-texts.js';
import { OFFICE_TEXTS } from './texts/office-texts.js';
import { SHOP_TEXTS } from './texts/shop-texts.js';
import { WORKSHOP_TEXTS } from './texts/workshop-texts.js';
import type { TextFamily, Trade } from './trades.js';

const TEXTS: Record<TextFamily, FamilyText> = { ...FOOD_TEXTS, ...CARE_TEXTS, ...SHOP_TEXTS, ...OFFICE_TEXTS, ...WORKSHOP_TEXTS };

export interface OfferSubject {
  trade: Trade;
  naf: string;
  kind: ContractKind;
  diploma: CertificationFact | null;
  company: string;
  commune: string;
  night: boolean;
  licence: boolean;
}

/** A title as businesses write them: one gender or both, H/F, "apprenti", the diploma, capitals, and now and then a slip. */
export function writeTitle(subject: OfferSubject, random: SeededRandom): string {
  const names = subject.trade.namesByNaf?.[subject.naf] ?? subject.trade.names;
  // The first name is the commonest; later ones are drawn less often.
  const [man, woman] = names[Math.floor(random.next() ** 1.7 * names.length)] as readonly [string, string];
  const title = subject.kind === 'apprenticeship' || subject.kind === 'professionalisation' ? alternanceTitle(man, woman, subject, random) : jobTitle(man, woman, subject.kind, random);
  return random.chance(TITLE_WITH_SLIP) ? slipInTitle(title, random) : title;
}

function alternanceTitle(man: string, woman: string, subject: OfferSubject, random: SeededRandom): string {
  const both = man === woman ? man : `${man} / ${woman}`;
  const small = man.charAt(0).toLowerCase() + man.slice(1);
  const word = subject.kind === 'apprenticeship' ? 'apprentissage' : 'contrat de professionnalisation';
  const diploma = subject.diploma && subject.diploma.title.length < 60 ? capital(subject.diploma.title) : both;
  return random.pick([
    both, both, `${man} (H/F)`, `${man} H/F`, `${man} en alternance (H/F)`, `${woman} en ${word} (F/H)`, `${both} en alternance`, `Apprenti ${small} (H/F)`, `Apprenti(e) ${small}`,
    `Alternance ${small} H/F`, `${diploma} en alternance`, `Contrat d’apprentissage : ${small} (H/F)`, `Recherche ${small} en alternance`, `${man.toUpperCase()} H/F`, `${woman} / ${man} en ${word}`,
  ]);
}

function jobTitle(man: string, woman: string, kind: ContractKind, random: SeededRandom): string {
  const both = man === woman ? man : `${man} / ${woman}`;
  const contract = kind === 'permanent' ? 'CDI' : 'CDD';
  return random.pick([both, `${man} (H/F)`, `${man} H/F - ${contract}`, `${woman} (F/H)`, `${both} en ${contract}`, `${contract} ${man.toLowerCase()} H/F`]);
}

/** A text of four to eight sentences: who, what, for whom, when, which diploma, how to answer. */
export function writeDescription(subject: OfferSubject, random: SeededRandom): string {
  const family = TEXTS[subject.trade.family];
  const tasks = several(family.tasks, random.between(3, 5), random);
  const sentences = [
    random.pick(family.person),
    random.pick(family.hours),
    subject.night ? random.pick(NIGHT_SENTENCES) : '',
    subject.licence ? random.pick(LICENCE_SENTENCES) : '',
    trainingSentence(subject, random),
  ].filter(Boolean);
  const text = [random.pick(family.about), taskParagraph(tasks, random), sentences.join(random.chance(0.5) ? '\n' : ' '), random.pick(CLOSINGS)].filter(Boolean).join('\n\n');
  const filled = fill(text, subject);
  return random.chance(TEXT_WITH_SLIP) ? slipInText(filled, random) : filled;
}

function taskParagraph(tasks: readonly string[], random: SeededRandom): string {
  const lead = random.pick(TASK_LEADS);
  if (random.chance(0.55)) return `${lead.list}\n${tasks.map((task) => `- ${task}`).join('\n')}`;
  const last = tasks[tasks.length - 1] as string;
  return `${lead.prose} ${tasks.slice(0, -1).join(', ')} ${last.includes(' et ') ? 'ainsi que' : 'et'} ${last}.`;
}

function trainingSentence(subject: OfferSubject, random: SeededRandom): string {
  if (subject.kind === 'permanent' || subject.kind === 'fixed_term') return random.pick(JOB_SENTENCES[subject.kind]);
  return random.pick(subject.diploma ? TRAINING_SENTENCES.named : TRAINING_SENTENCES.open);
}

function fill(text: string, subject: OfferSubject): string {
  return text
    .replaceAll('{ville}', atPlace(subject.commune))
    .replaceAll('{entreprise}', subject.company)
    .replaceAll('{diplome}', subject.diploma ? diplomaPhrase(subject.diploma) : '');
}

/** `CAP boulanger`, `titre « Assistant dentaire »`. */
function diplomaPhrase(diploma: CertificationFact): string {
  return /^(CAP|BP|BTS|BTSA|MC|Bac|BUT|DEUST|DE|DN|Licence|Diplôme|Titre|BPA|BP)\b/.test(diploma.title) ? capital(diploma.title) : `titre « ${diploma.title} »`;
}

function several<T>(items: readonly T[], count: number, random: SeededRandom): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.between(0, left.length - 1), 1));
  return chosen;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
