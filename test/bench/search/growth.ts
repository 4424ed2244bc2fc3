import type { Figure } from '../bench-result.js';
import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import { answer, type BenchRoom } from './bench-room.js';
import { QUERY_MIX, hasCircle } from './query-mix.js';
import { quantile } from './times.js';

const TIMES = 10;
const ROUNDS = 8;
/** Copies lie about so many degrees away, so that they are not all at one point. */
const SCATTER = 0.05;

/** The median at ten times the offers over the median at the region's, without and with a circle. */
export async function growth(room: BenchRoom): Promise<Record<string, Figure>> {
  const before = await medians(room);
  await fill(room, TIMES);
  const after = await medians(room);
  await fill(room, 1);
  return {
    growth10x: { value: after.without / before.without, unit: 'times' },
    growth10xRadius: { value: after.circle / before.circle, unit: 'times' },
  };
}

async function medians(room: BenchRoom): Promise<{ circle: number; without: number }> {
  const times = { circle: [] as number[], without: [] as number[] };
  for (const address of QUERY_MIX) {
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      await answer(room, address);
      if (round > 1) times[hasCircle(address) ? 'circle' : 'without'].push(performance.now() - begun);
    }
  }
  return { circle: quantile(times.circle, 0.5), without: quantile(times.without, 0.5) };
}

async function fill(room: BenchRoom, times: number): Promise<void> {
  const next = await room.engine.rebuild('offers');
  for (let copy = 0; copy < times; copy++) {
    for (let from = 0; from < room.documents.length; from += 2_000) await next.put(room.documents.slice(from, from + 2_000).map((document) => copyOf(document, copy)));
  }
  await next.swap();
}

function copyOf(document: SearchDocument, copy: number): SearchDocument {
  const shift = ((copy * 7919 + document.id) % 100) / 100 - 0.5;
  const point = document.point === null || copy === 0 ? document.point : { latitude: document.point.latitude + shift * SCATTER, longitude: document.point.longitude - shift * SCATTER };
  const id = document.id + copy * 10_000_000;
  return { ...document, id, point, card: { ...document.card, id } };
}
