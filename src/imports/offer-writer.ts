import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CompaniesImportService } from '../companies/companies-import.service.js';
import type { ImportedOffer, OffersImportService } from '../offers/offers-import.service.js';
import type { DraftWriter, Item } from './batch-writer.js';
import type { OfferDraft } from './offer-draft.js';
import { problem, type Problem } from './source.js';

/** Finds the company of each offer by its SIRET, then writes the batch. */
export class OfferWriter implements DraftWriter<OfferDraft> {
  constructor(
    private readonly offers: OffersImportService,
    private readonly companies: CompaniesImportService,
  ) {}

  async write(manager: EntityManager, items: readonly Item<OfferDraft>[]): ReturnType<DraftWriter<OfferDraft>['write']> {
    const sirets = [...new Set(items.flatMap(({ draft }) => draft.siret ?? []))];
    const ids = await this.companies.idsBySiret(manager, sirets);
    const refused: { item: Item<OfferDraft>; problem: Problem }[] = [];
    const rows: ImportedOffer[] = [];
    for (const item of items) {
      const establishmentId = item.draft.siret === null ? null : (ids.get(item.draft.siret) ?? null);
      if (establishmentId !== null || item.draft.applyUrl !== null) rows.push(importedOffer(item.draft, establishmentId));
      else refused.push({ item, problem: problem('applyUrl', 'offer.no_way_to_apply', 'Ni entreprise connue ici par son SIRET, ni adresse web où candidater.') });
    }
    return { counts: await this.offers.upsertBatch(manager, rows), refused };
  }
}

/** The hash covers all that the source decides and the company it now leads to, but not our own dates: the same feed on another day is the same. */
function importedOffer({ siret: _siret, statedDates, ...draft }: OfferDraft, establishmentId: number | null): ImportedOffer {
  const { publishedOn: _published, expiresOn: _expires, ...stable } = draft;
  const sourceHash = createHash('sha256').update(JSON.stringify([stable, statedDates, establishmentId])).digest('base64url');
  return { ...draft, establishmentId, sourceHash };
}
