import { Injectable } from '@nestjs/common';
import type { IndexSource } from './index-source.js';
import { OfferSource } from './offer-source.js';

/** Every index with where its documents come from. */
@Injectable()
export class IndexSources {
  readonly all: readonly IndexSource[];

  constructor(offers: OfferSource) {
    this.all = [offers];
  }
}
