import { Meilisearch } from 'meilisearch';
import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import type { OfferCard } from '../../../src/search/offer-search.schema.js';

const UID = 'plain_offers';

/** Meilisearch used plainly on the same offers: its client and its rules as they come, the obvious query. */
export class PlainMeilisearch {
  private readonly client: Meilisearch;

  constructor(url: string, masterKey: string | undefined) {
    this.client = new Meilisearch({ host: url, apiKey: masterKey });
  }

  /** Fills its index and says how many documents a second went in. */
  async fill(documents: readonly SearchDocument[]): Promise<number> {
    await this.client.deleteIndexIfExists(UID);
    const index = this.client.index(UID);
    await index.updateFilterableAttributes(['_geo', 'contract', 'level', 'department', 'sector']).waitTask({ timeout: 60_000 });
    await index.updateSortableAttributes(['_geo']).waitTask({ timeout: 60_000 });
    const begun = performance.now();
    const tasks = [];
    for (let from = 0; from < documents.length; from += 1_000) tasks.push(await index.addDocuments(documents.slice(from, from + 1_000).map(plainDocument), { primaryKey: 'id' }));
    await this.client.tasks.waitForTasks(tasks, { timeout: 600_000 });
    return documents.length / ((performance.now() - begun) / 1000);
  }

  async search(text: string): Promise<number[]> {
    const { hits } = await this.client.index(UID).search<{ id: number }>(text, { limit: 20, attributesToRetrieve: ['id'] });
    return hits.map(({ id }) => id);
  }

  /** A page of results as one would ask for it: the text, the circle, the facets, all else as the client has it (20 hits, whole). */
  async page(text: string, circle: { latitude: number; longitude: number; radiusKm: number } | null): Promise<void> {
    const filter = circle === null ? undefined : `_geoRadius(${circle.latitude}, ${circle.longitude}, ${circle.radiusKm * 1000})`;
    await this.client.index(UID).search(text, { filter, facets: ['contract', 'level', 'department', 'sector'] });
  }

  async drop(): Promise<void> {
    await this.client.deleteIndexIfExists(UID);
  }
}

function plainDocument({ id, texts, point, keys, card }: SearchDocument): Record<string, unknown> {
  return { ...(card as OfferCard), id, company: texts.name, description: texts.body, _geo: point === null ? null : { lat: point.latitude, lng: point.longitude }, ...keys };
}
