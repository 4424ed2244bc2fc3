import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { RateLimit } from '../platform/http/rate-limit.js';
import { candidateSearchAnswerSchema, candidateSearchSchema, type CandidateSearchAnswer, type CandidateSearchQuery } from './candidate-search.schema.js';
import { companySearchAnswerSchema, companySearchSchema, type CompanySearchAnswer, type CompanySearchQuery } from './company-search.schema.js';
import { offerSearchAnswerSchema, offerSearchApiSchema, type OfferSearchAnswer, type OfferSearchQuery } from './offer-search.schema.js';
import { programmeSearchAnswerSchema, programmeSearchSchema, type ProgrammeSearchAnswer, type ProgrammeSearchQuery } from './programme-search.schema.js';
import { SearchService } from './search.service.js';
import { suggestionQuerySchema, suggestionsSchema, type SuggestionQuery, type Suggestions } from './suggestion.schema.js';

/** The same for everybody, and new within seconds of a change: caches may keep it for a moment, then ask with the ETag. */
const SHORTLY = 'public, max-age=10, stale-while-revalidate=30';
const FOR_MINUTES = 'public, max-age=300';

@ApiTags('Recherche')
@RateLimit('search')
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

  @Get('training')
  @Action('search.training')
  @Header('Cache-Control', SHORTLY)
  @ApiOperation({ summary: 'Chercher des formations, par métier, diplôme et lieu, avec leurs prochaines sessions' })
  @ApiOkResponse({ standardSchema: programmeSearchAnswerSchema })
  training(@Query({ schema: programmeSearchSchema }) query: ProgrammeSearchQuery, @Who() viewer: Viewer): Promise<ProgrammeSearchAnswer> {
    return this.search.searchProgrammes(query, viewer);
  }

  @Get('companies')
  @Action('search.companies')
  @Header('Cache-Control', SHORTLY)
  @ApiOperation({ summary: 'Chercher des entreprises, par nom et lieu' })
  @ApiOkResponse({ standardSchema: companySearchAnswerSchema })
  companies(@Query({ schema: companySearchSchema }) query: CompanySearchQuery, @Who() viewer: Viewer): Promise<CompanySearchAnswer> {
    return this.search.searchCompanies(query, viewer);
  }

  @Get('candidates')
  @Action('search.candidates')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Chercher des candidats de son territoire : ni nom, ni contact' })
  @ApiOkResponse({ standardSchema: candidateSearchAnswerSchema })
  candidates(@Query({ schema: candidateSearchSchema }) query: CandidateSearchQuery, @Who() viewer: Viewer): Promise<CandidateSearchAnswer> {
    return this.search.searchCandidates(query, viewer);
  }

  @Get('suggestions')
  @Action('search.suggest')
  @Header('Cache-Control', FOR_MINUTES)
  @ApiOperation({ summary: 'Métiers, communes et entreprises pendant qu’on tape' })
  @ApiOkResponse({ standardSchema: suggestionsSchema })
  suggestions(@Query({ schema: suggestionQuerySchema }) query: SuggestionQuery): Promise<Suggestions> {
    return this.search.suggest(query.text);
  }
}
