import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { offerErrors } from '../../../offers/offer.errors.js';
import { checkOfferSchema } from '../../../offers/offer.schema.js';
import { OffersService } from '../../../offers/offers.service.js';
import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import type { FormValues } from '../../components/form-state.js';
import { numberOf, textOf, textOrNull } from '../../components/form-values.js';

export interface OfferCheck {
  /** What the law would refuse if the form were sent now. */
  problems: FieldProblem[];
  /** What it allows, said before anybody counts too far. */
  note: string | null;
}

const NOTHING: OfferCheck = { problems: [], note: null };

/** What the law says of seats and length while somebody still types. */
@Injectable()
export class OfferChecks {
  constructor(private readonly offers: OffersService) {}

  /** Says nothing of fields that are still empty or half typed. */
  async check(viewer: Viewer, values: FormValues): Promise<OfferCheck> {
    const startsOn = textOrNull(values, 'startsOn') ?? undefined;
    const asked = { establishmentId: textOf(values, 'establishmentId'), contractKind: textOf(values, 'contractKind'), startsOn, durationMonths: numberOf(values, 'durationMonths'), offerId: textOrNull(values, 'offerId') ?? undefined };
    const read = checkOfferSchema.safeParse(asked);
    if (!read.success) return NOTHING;
    const { seatsAllowed, findings } = await this.offers.check(viewer, read.data);
    const length = findings.filter(({ effect }) => effect === 'refuse').flatMap(({ sentence }) => offerErrors.lengthAgainstLaw(sentence).fields);
    return { problems: [...length, ...seatProblems(seatsAllowed, numberOf(values, 'seats'))], note: seatsAllowed === null ? null : noteOf(seatsAllowed) };
  }
}

function seatProblems(allowed: number | null, seats: unknown): readonly FieldProblem[] {
  if (allowed === null || typeof seats !== 'number' || seats <= allowed) return [];
  const refusal: DomainError = offerErrors.seatsOverLaw(allowed);
  return refusal.fields;
}

function noteOf(allowed: number): string {
  if (allowed === 0) return 'À cette date, la loi ne laisse aucune place d’apprenti : ajoutez un maître d’apprentissage dans les informations de l’entreprise.';
  return allowed === 1 ? 'À cette date, la loi vous laisse 1 place d’apprenti.' : `À cette date, la loi vous laisse ${allowed} places d’apprenti.`;
}
