import type { ContractKind } from '../../../shared/contract-kind.js';
import type { Level } from '../../../shared/level.js';
import { draftOffer } from '../../draft-offer.js';
import { contractKindOf, dateOf, levelOf, monthsOf } from '../../facts/stated-words.js';
import type { StatedPlace } from '../../facts/place-lookup.js';
import type { ImportFacts } from '../../import-facts.js';
import type { OfferDraft, StatedOffer } from '../../offer-draft.js';
import { problem, type Mapped } from '../../source.js';
import { franceTravailOffer, type FranceTravailOffer } from './france-travail-offer.js';

/** `E` in their tables: required, not only wished for. */
const REQUIRED = 'E';

export function mapFranceTravail(value: unknown, facts: ImportFacts): Mapped<OfferDraft> {
  const parsed = franceTravailOffer.safeParse(value);
  if (parsed.success) return draftOffer('france-travail', stated(parsed.data), facts);
  return { ref: null, draft: null, refusals: [problem('id', 'record.without_ref', 'Cette offre n’a pas d’identifiant.')], warnings: [] };
}

function stated(offer: FranceTravailOffer): StatedOffer {
  const contractWords = [offer.natureContrat, offer.typeContratLibelle ?? offer.typeContrat].filter(Boolean).join(', ');
  return {
    ref: offer.id,
    title: offer.intitule ?? '',
    description: offer.description ?? '',
    siret: offer.entreprise?.siret,
    recruiterName: offer.entreprise?.nom,
    applyUrl: offer.origineOffre?.urlOrigine ?? offer.contact?.urlPostulation,
    rome: offer.romeCode,
    contractKind: contractKind(offer),
    contractWords,
    durationMonths: /\d/.test(offer.typeContratLibelle ?? '') ? monthsOf(offer.typeContratLibelle ?? '') : null,
    seats: offer.nombrePostes,
    minimumLevel: requiredLevel(offer),
    licenceRequired: offer.permis?.some(({ libelle, exigence }) => exigence === REQUIRED && /^B\b/.test(libelle ?? '')),
    skills: offer.competences?.flatMap(({ libelle }) => libelle ?? []),
    naf: offer.codeNAF,
    place: placeOf(offer),
    publishedOn: dateOf(offer.dateCreation ?? ''),
    renewedOn: dateOf(offer.dateActualisation ?? ''),
  };
}

/** Their nature (E2 apprentissage, FS professionnalisation) says more than their type (CDD, CDI). */
function contractKind({ natureContrat, typeContrat, typeContratLibelle, alternance }: FranceTravailOffer): ContractKind | null {
  const nature = natureContrat ?? '';
  if (nature === 'E2') return 'apprenticeship';
  if (nature === 'FS') return 'professionalisation';
  const named = contractKindOf(nature);
  if (named === 'apprenticeship' || named === 'professionalisation') return named;
  if (alternance) return 'apprenticeship';
  return contractKindOf(`${typeContrat ?? ''} ${typeContratLibelle ?? ''}`) ?? named;
}

function requiredLevel({ formations }: FranceTravailOffer): Level | null {
  const levels = (formations ?? []).filter(({ exigence }) => exigence === REQUIRED).flatMap(({ niveauLibelle }) => levelOf(niveauLibelle ?? '') ?? []);
  return levels.length === 0 ? null : (Math.min(...levels) as Level);
}

/** `59 - LILLE`, with codes beside it. */
function placeOf({ lieuTravail }: FranceTravailOffer): StatedPlace {
  const label = lieuTravail?.libelle ?? '';
  return {
    insee: lieuTravail?.commune,
    postalCode: lieuTravail?.codePostal,
    city: label.replace(/^\s*\w{2,3}\s*-\s*/, ''),
    latitude: lieuTravail?.latitude,
    longitude: lieuTravail?.longitude,
  };
}
