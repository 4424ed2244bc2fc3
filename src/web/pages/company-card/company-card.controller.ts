import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { CompaniesService } from '../../../companies/companies.service.js';
import { establishmentCard } from '../../../companies/establishment.view.js';
import { OfferListService } from '../../../offers/offer-list.service.js';
import { listOffersSchema } from '../../../offers/offer.schema.js';
import { offerView } from '../../../offers/offer.view.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { parseInput } from '../../../shared/input.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { CompanyCardView } from './company-card-view.js';

@ApiExcludeController()
@Controller('entreprises/:id')
export class CompanyCardController {
  constructor(
    private readonly pages: Pages,
    private readonly companies: CompaniesService,
    private readonly offers: OfferListService,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('companies.read')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    const establishment = await this.companies.get(id);
    const { items } = await this.offers.list(parseInput(listOffersSchema, { establishmentId: id, pageSize: 50 }));
    return this.pages.render(request, CompanyCardView, {
      company: establishmentCard(establishment, this.reference),
      offers: items.map((offer) => offerView(offer, this.reference)),
      today: this.clock.today(),
    });
  }
}
