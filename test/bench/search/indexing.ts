import type { Figure } from '../bench-result.js';
import type { BenchRoom } from './bench-room.js';

const ROUNDS = 3;
const PAGE = 2_000;

/** Documents a second of our rebuild from the database over those of the engine handed documents that are already made; in turn, so that both share the machine's moods. */
export async function indexingVsEngine(room: BenchRoom): Promise<Figure> {
  const times = { ours: 0, direct: 0 };
  let documents = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const [report] = await room.kit.rebuild.rebuildAll(() => undefined, { only: 'offers' });
    documents = report!.documents;
    times.ours += report!.seconds;
    times.direct += await directly(room);
  }
  return { value: documents / times.ours / (room.documents.length / times.direct), unit: 'times' };
}

/** Leaves all documents of the room in the index. */
async function directly(room: BenchRoom): Promise<number> {
  const begun = performance.now();
  const next = await room.engine.rebuild('offers');
  for (let from = 0; from < room.documents.length; from += PAGE) await next.put(room.documents.slice(from, from + PAGE));
  await next.swap();
  return (performance.now() - begun) / 1000;
}
