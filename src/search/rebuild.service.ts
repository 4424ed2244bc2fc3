import { Injectable } from '@nestjs/common';

export interface RebuildReport {
  documents: number;
  seconds: number;
  engine: 'postgres' | 'meilisearch';
}

/** Fills the indexes anew from the database: at the first start, after a bulk load, by hand. */
@Injectable()
export class RebuildService {
  async rebuildAll(note: (line: string) => void): Promise<RebuildReport[]> {
    note('');
    throw new Error('not built yet');
  }
}
