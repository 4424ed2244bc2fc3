import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { offerSearchAnswerSchema, offerSearchApiSchema, type OfferSearchAnswer, type OfferSearchQuery } from './offer-search.schema.js';
import { SearchService } from './search.service.js';
import { suggestionQuerySchema, suggestionsSchema, type SuggestionQuery, type Suggestions } from './suggestion.schema.js';

/** The same for everybody, and new within seconds of a change: caches may keep it for a moment, then ask with the ETag. */
const SHORTLY = 'public, max-age=10, stale-while-revalidate=30';
const FOR_AN_HOUR = 'public, max-age=3600';

@ApiTags('Recherche')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get('offers')
  @Action('search.offers')
  @Header('Cache-Control', SHORTLY)
  @ApiOperation({ summary: 'Chercher des offres ouvertes, avec ce qui a été compris, les distances et les compteurs' })
  @ApiOkResponse({ standardSchema: offerSearchAnswerSchema })
  offers(@Query({ schema: offerSearchApiSchema }) query: OfferSearchQuery, @Who() viewer: Viewer): Promise<OfferSearchAnswer> {
    return this.search.searchOffers(query, viewer);
  }

  @Get('suggestions')
  @Action('search.suggest')
  @Header('Cache-Control', FOR_AN_HOUR)
  @ApiOperation({ summary: 'Métiers, communes et entreprises pendant qu’on tape' })
  @ApiOkResponse({ standardSchema: suggestionsSchema })
  suggestions(@Query({ schema: suggestionQuerySchema }) query: SuggestionQuery): Promise<Suggestions> {
    return this.search.suggest(query.text);
  }
}
