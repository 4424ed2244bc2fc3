import { Injectable } from '@nestjs/common';
import { CandidateSource } from './candidate-source.js';
import { CompanySource } from './company-source.js';
import type { IndexSource } from './index-source.js';
import { OfferSource } from './offer-source.js';
import { ProgrammeSource } from './programme-source.js';

/** Every index with where its documents come from; offers first, since they are what most people wait for. */
@Injectable()
export class IndexSources {
  readonly all: readonly IndexSource[];

  constructor(offers: OfferSource, programmes: ProgrammeSource, companies: CompanySource, candidates: CandidateSource) {
    this.all = [offers, programmes, companies, candidates];
  }
}
