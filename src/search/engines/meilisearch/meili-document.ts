import { stems } from '../../../shared/french-stem.js';
import { foldText } from '../../../shared/text.js';
import { digestOf } from '../document-digest.js';
import type { SearchDocument } from '../search-engine.js';

/** A document as Meilisearch keeps it. */
export interface MeiliDocument {
  id: number;
  occupations: readonly string[];
  _geo: { lat: number; lng: number } | null;
  names: string;
  body: string;
  spelling: string;
  card: object;
  digest: string;
  [field: string]: unknown;
}

export function meiliDocument(document: SearchDocument): MeiliDocument {
  const { id, occupations, point, texts, keys, numbers, card } = document;
  const names = foldText(`${texts.title} ${texts.name}`);
  return {
    ...keys, ...numbers, id, occupations, card,
    _geo: point === null ? null : { lat: point.latitude, lng: point.longitude },
    names: stems(names),
    body: stems(foldText(texts.body)),
    spelling: names,
    digest: digestOf(document),
  };
}
