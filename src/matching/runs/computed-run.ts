import type { Figures } from './figures.js';
import type { Publication } from './publish/publication.js';
import type { RunHashes } from './run-log.js';

/** What a run has worked out, of everything or of what changed: what is to stand, and what is logged of it. */
export interface ComputedRun {
  publication: Publication;
  figures: Figures;
  hashes: RunHashes;
}
