import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { offerSearchSchema, type OfferSearchAnswer, type OfferSearchQuery } from '../../../search/offer-search.schema.js';
import { SavedSearchesService } from '../../../search/alerts/saved-search.service.js';
import { SearchService } from '../../../search/search.service.js';
import { Clock } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';
import { readForm } from '../../components/form-state.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { Readers } from '../../reader.service.js';
import type { Saving } from '../saved-searches/save-search.js';
import { cardsFor } from './for-reader.js';
import { SearchAddress } from './search-address.js';
import { SearchView } from './search-view.js';

type Found = { query: OfferSearchQuery; answer: OfferSearchAnswer; problem: null } | { query: null; answer: null; problem: string };

@ApiExcludeController()
@Controller('offres')
export class SearchPageController {
  constructor(
    private readonly pages: Pages,
    private readonly search: SearchService,
    private readonly readers: Readers,
    private readonly saved: SavedSearchesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('search.offers')
  @RateLimit('search')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const address = SearchAddress.of('/offres', query);
    const [found, reader] = await Promise.all([this.find(query, viewer), this.readers.of(viewer)]);
    const saving = await this.savingOf(found, viewer, address);
    const forReader = found.answer ? cardsFor(reader, found.answer) : () => ({ journey: null, journeyFrom: '', pay: null, favourite: false });
    return this.pages.render(request, SearchView, { ...found, address, today: this.clock.today(), forReader, saving });
  }

  /** Those who look for a place, or may begin to, can keep the search. */
  private async savingOf({ query, answer }: Found, viewer: Viewer, address: SearchAddress): Promise<Saving | null> {
    if (answer === null || (viewer.role !== 'anonymous' && viewer.role !== 'candidate')) return null;
    const same = await this.saved.same(viewer, query, answer);
    return { search: address.without('sort', 'page').parameters, canSave: viewer.role === 'candidate', isSaved: same !== null };
  }

  /** An address typed or followed may hold anything: a refusal is said on the page. */
  private async find(query: Record<string, unknown>, viewer: Viewer): Promise<Found> {
    const read = readForm(offerSearchSchema, { ...query, points: '1' });
    if ('form' in read) return { query: null, answer: null, problem: read.form.problems[0]?.detail ?? '' };
    try {
      return { query: read.data, answer: await this.search.searchOffers(read.data, viewer), problem: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      return { query: null, answer: null, problem: error.detail };
    }
  }
}
