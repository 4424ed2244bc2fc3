import { apprenticeshipLength, professionalisationLength } from '../law/contract-length.js';
import { postOfferSchema } from '../offers/offer.schema.js';
import { addMonths, type CalendarDate } from '../shared/calendar-date.js';
import { parseIdcc, parseNaf } from '../shared/codes.js';
import type { ContractKind } from '../shared/contract-kind.js';
import { parseSiret } from '../shared/siret.js';
import { draftPlace } from './draft-place.js';
import { rncpOf, webAddressOf } from './facts/stated-words.js';
import type { ImportFacts } from './import-facts.js';
import type { OfferDraft, StatedOffer } from './offer-draft.js';
import { problem, type Mapped, type Problem } from './source.js';
import { plainLine, plainText, shortened } from './text/plain-text.js';

const LIFETIME_MONTHS = 2;
const LONGEST_DESCRIPTION = 5_000;
const LONGEST_TITLE = 150;
const MOST_SEATS = 500;

/** Checks and completes what a source says of an offer; the same rules for every source. */
export function draftOffer(source: string, stated: StatedOffer, facts: ImportFacts): Mapped<OfferDraft> {
  const notes: Notes = { refusals: [], warnings: [] };
  const texts = draftTexts(stated, notes);
  const place = draftPlace(stated.place, facts, notes);
  const life = draftLife(stated, facts.today, notes);
  const { contractKind } = stated;
  if (contractKind === null) refuse(notes, 'contractKind', 'offer.contract_unknown', `Contrat non pris en charge : « ${stated.contractWords || 'non précisé'} ».`);
  if (contractKind === null || place === null || life === null || notes.refusals.length > 0) return { ref: stated.ref, draft: null, ...notes };
  const draft: OfferDraft = {
    source, sourceRef: stated.ref, ...texts, contractKind, ...place, ...life,
    siret: siretOf(stated.siret, notes),
    recruiterName: plainLine(stated.recruiterName ?? '').slice(0, 200) || 'Recruteur non nommé',
    applyUrl: applyUrlOf(stated.applyUrl, notes),
    ...occupationOf(stated, texts.title, facts, notes),
    ...trainingOf(stated, contractKind, facts, notes),
    startsOn: startOf(stated.startsOn, facts.today, notes),
    seats: Math.min(MOST_SEATS, Math.max(1, Math.round(stated.seats ?? 1))),
    licenceRequired: stated.licenceRequired ?? false,
    nightWork: stated.nightWork ?? false,
    regulatedWork: stated.regulatedWork ?? false,
    skills: [...new Set((stated.skills ?? []).map((skill) => shortened(plainLine(skill), 120)).filter(Boolean))].slice(0, 20),
    idcc: idccOf(stated.idcc, facts, notes),
    naf: parseNaf(stated.naf ?? ''),
  };
  return { ref: stated.ref, draft, ...notes };
}

export interface Notes {
  refusals: Problem[];
  warnings: Problem[];
}

export function refuse(notes: Notes, field: string, code: string, reason: string): void {
  notes.refusals.push(problem(field, code, reason));
}

export function warn(notes: Notes, field: string, code: string, reason: string): void {
  notes.warnings.push(problem(field, code, reason));
}

/** Title and description as people may read them; the site's own rules refuse what is too short or holds an address. */
function draftTexts(stated: StatedOffer, notes: Notes): Pick<OfferDraft, 'title' | 'description'> {
  const title = shortened(plainLine(stated.title), LONGEST_TITLE);
  const description = shortened(plainText(stated.description), LONGEST_DESCRIPTION);
  for (const [field, text] of [['title', title], ['description', description]] as const) {
    const issue = postOfferSchema.shape[field].safeParse(text).error?.issues[0];
    const params = issue !== undefined && 'params' in issue ? (issue.params as { code?: string } | undefined) : undefined;
    if (issue) refuse(notes, field, params?.code ?? `offer.${field}_length`, issue.message);
  }
  return { title, description };
}

/** From publication to two months after the source last renewed it, or to the day it says. */
function draftLife(stated: StatedOffer, today: CalendarDate, notes: Notes): Pick<OfferDraft, 'publishedOn' | 'expiresOn' | 'statedDates'> | null {
  const published = stated.publishedOn ?? stated.renewedOn ?? today;
  const renewed = stated.renewedOn && stated.renewedOn > published ? stated.renewedOn : published;
  const latest = addMonths(renewed > today ? renewed : today, LIFETIME_MONTHS);
  const stays = stated.expiresOn ?? addMonths(renewed, LIFETIME_MONTHS);
  const expiresOn = stays > latest ? latest : stays;
  if (expiresOn < today) {
    refuse(notes, 'publishedOn', 'offer.past_lifetime', `Cette offre, publiée ou actualisée le ${renewed}, a expiré le ${expiresOn}.`);
    return null;
  }
  const statedDates = [stated.publishedOn, stated.renewedOn, stated.expiresOn].map((date) => date ?? '').join(' ');
  return { publishedOn: published > today ? today : published, expiresOn, statedDates };
}

function siretOf(text: string | null | undefined, notes: Notes): string | null {
  if (!text?.trim()) return null;
  const siret = parseSiret(text);
  if (siret === null) warn(notes, 'siret', 'siret.invalid', `SIRET non valable, laissé de côté : ${text.trim()}.`);
  return siret;
}

function applyUrlOf(text: string | null | undefined, notes: Notes): string | null {
  if (!text?.trim()) return null;
  const address = webAddressOf(text);
  if (address === null) warn(notes, 'applyUrl', 'offer.apply_url_invalid', 'L’adresse où candidater n’est pas une adresse web, laissée de côté.');
  return address;
}

/** The source's ROME code where the table knows it, else what the title names, with its confidence. */
function occupationOf(stated: StatedOffer, title: string, facts: ImportFacts, notes: Notes): Pick<OfferDraft, 'occupationCode' | 'occupationConfidence'> {
  const code = stated.rome?.trim().toUpperCase() ?? '';
  if (code !== '' && facts.occupation(code)) return { occupationCode: code, occupationConfidence: 1 };
  if (code !== '') warn(notes, 'occupationCode', 'offer.occupation_unknown', `Le code métier ${code} n’est pas dans la table : le titre décide.`);
  const found = facts.occupationOf(title);
  if (found) return { occupationCode: found.code, occupationConfidence: found.confidence };
  warn(notes, 'title', 'offer.occupation_not_found', 'Le titre ne nomme aucun métier connu : l’offre se trouve par ses mots, sans métier.');
  return { occupationCode: null, occupationConfidence: null };
}

function trainingOf(stated: StatedOffer, kind: ContractKind, facts: ImportFacts, notes: Notes): Pick<OfferDraft, 'rncp' | 'targetLevel' | 'minimumLevel' | 'durationMonths' | 'rhythm'> {
  const rncp = stated.rncp?.trim() ? rncpOf(stated.rncp) : null;
  const certification = rncp === null ? undefined : facts.certification(rncp);
  if (rncp !== null && !certification) warn(notes, 'rncp', 'offer.certification_unknown', `Le diplôme ${rncp} n’est pas dans la table, laissé de côté.`);
  return {
    rncp: certification?.rncp ?? null,
    targetLevel: certification?.level ?? stated.targetLevel ?? null,
    minimumLevel: stated.minimumLevel ?? 0,
    durationMonths: lengthOf(stated.durationMonths ?? null, kind, notes),
    rhythm: stated.rhythm ?? null,
  };
}

/** Months where the contract has a length and the law allows it. */
function lengthOf(months: number | null, kind: ContractKind, notes: Notes): number | null {
  if (months === null || kind === 'permanent') return null;
  const finding = kind === 'apprenticeship' ? apprenticeshipLength(months) : kind === 'professionalisation' ? professionalisationLength(months) : null;
  if (finding?.effect !== 'refuse' && months <= 120) return months;
  warn(notes, 'durationMonths', 'offer.length_against_law', finding?.sentence ?? `Durée invraisemblable, laissée de côté : ${months} mois.`);
  return null;
}

function startOf(date: CalendarDate | null | undefined, today: CalendarDate, notes: Notes): CalendarDate | null {
  if (!date) return null;
  if (date >= today && date <= addMonths(today, 24)) return date;
  warn(notes, 'startsOn', 'offer.start_out_of_range', `Début hors de la période (d’aujourd’hui à dans deux ans), laissé de côté : ${date}.`);
  return null;
}

function idccOf(text: string | null | undefined, facts: ImportFacts, notes: Notes): string | null {
  if (!text?.trim()) return null;
  const idcc = parseIdcc(text);
  if (idcc !== null && facts.branch(idcc)) return idcc;
  warn(notes, 'idcc', 'offer.branch_unknown', `Convention collective inconnue de l’OPCO EP, laissée de côté : ${text.trim()}.`);
  return null;
}
