import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../accounts/viewer.js';
import { OffersService } from '../../../offers/offers.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { Clock } from '../../../shared/clock.js';
import { formOf, type FormState, type FormValues } from '../../components/form-state.js';
import { staleOrRefused } from '../../components/stale-form.js';
import { PlainWords } from '../../plain-words.service.js';
import type { OfferFormProps } from './offer-form-view.js';
import { readOfferChanges, withAskedFields } from './offer-input.js';
import { offerValues } from './offer-values.js';

/** Where the form stands: a business's own pages, or an adviser's desk. */
type Place = Pick<OfferFormProps, 'action' | 'back'>;

/** Changing an offer in its form, for a business and for an adviser alike. */
@Injectable()
export class OfferEdits {
  constructor(
    private readonly offers: OffersService,
    private readonly reference: ReferenceService,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  /** The offer as it is. Throws for those who may not change it. */
  async open(viewer: Viewer, id: number, place: Place): Promise<OfferFormProps> {
    const offer = await this.offers.managed(viewer, id);
    return this.props(viewer, id, formOf(offerValues(offer, this.reference)), place);
  }

  /** Null once it is saved; else the form with what was refused. */
  async save(viewer: Viewer, id: number, body: FormValues, place: Place): Promise<OfferFormProps | null> {
    const read = readOfferChanges(body, this.words, await this.offers.managed(viewer, id));
    const form = 'form' in read ? read.form : await this.offers.update(viewer, id, read.data).then(() => null, (error: unknown) => this.refused(id, body, error));
    return form === null ? null : this.props(viewer, id, form, place);
  }

  private async refused(id: number, body: FormValues, error: unknown): Promise<FormState> {
    return withAskedFields(await staleOrRefused(body, error, async () => (await this.offers.get(id)).version));
  }

  private async props(viewer: Viewer, id: number, form: FormState, place: Place): Promise<OfferFormProps> {
    const offer = await this.offers.managed(viewer, id);
    const { id: companyId, name } = offer.establishment ?? { id: 0, name: offer.recruiterName ?? '' };
    return { form, offerId: id, companies: [{ id: companyId, name, standing: 'ready' }], ...place, today: this.clock.today() };
  }
}
