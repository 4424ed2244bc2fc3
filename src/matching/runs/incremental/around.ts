import type { MarketReference } from '../../facts/market-reference.js';
import { regionIn } from '../regions.js';
import type { PartReader } from './part-reader.js';

/** A place, the trades that lead there, and how far people go to it: `factor` times what they go to work, `atLeast` kilometres. */
export interface Pull {
  latitude: number;
  longitude: number;
  trades: string[];
  factor: number;
  atLeast: number;
}

const AROUND = `
  SELECT DISTINCT c.id FROM candidate c
    JOIN jsonb_to_recordset($1::jsonb) AS pull(latitude float8, longitude float8, trades text[], factor float8, "atLeast" float8)
      ON c.wishes && pull.trades
     AND abs(c.latitude - pull.latitude) * 111.4 <= greatest(c.max_km * pull.factor, pull."atLeast") + 1
     AND abs(c.longitude - pull.longitude) * 111.4 * cos(radians(pull.latitude)) <= greatest(c.max_km * pull.factor, pull."atLeast") * 1.03 + 1
   WHERE c.status = 'active' AND NOT c.opted_out AND ${regionIn('c.department')} = $2`;

/** Candidates with a wish among the trades of a place that is not farther than they go, and a few for whom it is a little. */
export async function candidatesAround(reader: PartReader, pulls: readonly Pull[]): Promise<number[]> {
  return pulls.length === 0 ? [] : reader.ids(AROUND, [JSON.stringify(pulls), reader.part.region]);
}

/** Trades related to any of these; the near ones too, or only the same and the siblings. */
export function tradesAround({ related }: MarketReference, codes: Iterable<string>, withNear: boolean): string[] {
  const found = [...codes].flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => withNear || relation !== 'near'));
  return [...new Set(found.map(({ index }) => related.codes[index]!))];
}
