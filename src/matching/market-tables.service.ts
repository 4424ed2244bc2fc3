import { Injectable } from '@nestjs/common';
import { ReferenceService } from '../reference/reference.service.js';
import { marketReference, type MarketReference } from './facts/market-reference.js';

/** What matching takes from the reference tables, made at the first question: a web process that is asked none does not pay for it. */
@Injectable()
export class MarketTables {
  private made: MarketReference | undefined;

  constructor(private readonly reference: ReferenceService) {}

  get(): MarketReference {
    return (this.made ??= marketReference(this.reference.tables));
  }
}
