import { Injectable } from '@nestjs/common';
import type { Establishment } from '../companies/establishment.entity.js';
import { apprenticeshipLength, professionalisationLength } from '../law/contract-length.js';
import type { Finding } from '../law/finding.js';
import { ReferenceService } from '../reference/reference.service.js';
import { addMonths, type CalendarDate } from '../shared/calendar-date.js';
import { needsTraining, type ContractKind } from '../shared/contract-kind.js';
import { offerErrors } from './offer.errors.js';
import type { Offer } from './offer.entity.js';

export type OfferPlace = Pick<Offer, 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'>;

/** Checks an offer's facts against the reference tables and the law, and completes those that follow from others. */
@Injectable()
export class OfferFacts {
  constructor(private readonly reference: ReferenceService) {}

  /** Throws for a code that is given and that no table holds. */
  checkCodes(draft: { occupationCode?: string; rncp?: string | null; idcc?: string | null }): void {
    if (draft.occupationCode && !this.reference.occupation(draft.occupationCode)) throw offerErrors.occupationUnknown();
    if (draft.rncp && !this.reference.certification(draft.rncp)) throw offerErrors.certificationUnknown();
    if (draft.idcc && !this.reference.branch(draft.idcc)) throw offerErrors.branchUnknown();
  }

  /** A contract begins from today to two years from now. */
  checkStart(startsOn: CalendarDate | null, today: CalendarDate): void {
    if (startsOn !== null && (startsOn < today || startsOn > addMonths(today, 24))) throw offerErrors.startOutOfRange();
  }

  /** A length where the contract has one, and one that the law allows. */
  checkLength(kind: ContractKind, months: number | null): void {
    if (kind === 'permanent') {
      if (months !== null) throw offerErrors.lengthNotAllowed();
      return;
    }
    if (months === null) throw offerErrors.lengthMissing();
    const found = lengthFinding(kind, months);
    if (found?.effect === 'refuse') throw offerErrors.lengthAgainstLaw(found.sentence);
  }

  /** Level of the diploma that is named; else the one stated. */
  targetLevel(draft: Pick<Offer, 'rncp' | 'targetLevel' | 'contractKind'>): Offer['targetLevel'] {
    const certification = draft.rncp ? this.reference.certification(draft.rncp) : undefined;
    const isKnown = certification !== undefined && certification.level > 0 && needsTraining(draft.contractKind);
    return isKnown ? certification.level : draft.targetLevel;
  }

  /** The place of work: the establishment's own, or the commune that is named. */
  place(insee: string | undefined, establishment: Establishment | null): OfferPlace {
    if (establishment && (insee === undefined || insee === establishment.insee)) {
      const { communeName, department, employmentZone, latitude, longitude } = establishment;
      return { insee: establishment.insee, communeName, department, employmentZone, latitude, longitude };
    }
    const commune = this.reference.commune(insee ?? '');
    if (!commune) throw offerErrors.communeUnknown();
    const { insee: code, name: communeName, department, employmentZone, latitude, longitude } = commune;
    return { insee: code, communeName, department, employmentZone, latitude, longitude };
  }
}

/** What the law says of the length of an offer alone; the pair with a person may say more. */
export function lengthFinding(kind: ContractKind, months: number): Finding | null {
  if (kind === 'apprenticeship') return apprenticeshipLength(months);
  return kind === 'professionalisation' ? professionalisationLength(months) : null;
}
