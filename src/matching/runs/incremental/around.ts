import { groupBy } from '../../../shared/group-by.js';
import { modeBits } from '../../assignment/columns/codes.js';
import { Reach } from '../../assignment/pairs/reach.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { REGION } from '../region.js';
import type { PartReader } from './part-reader.js';

/** A place, the trades that lead there, and how far people go to it: `factor` times what they go to work, `atLeast` kilometres. */
export interface Pull {
  latitude: number;
  longitude: number;
  trades: string[];
  factor: number;
  atLeast: number;
}

/** Distances first: they are soon reckoned, common trades are not. */
const AROUND = `
  SELECT DISTINCT id FROM (
    SELECT c.id, c.wishes, pull.trades FROM candidate c LEFT JOIN department d ON d.code = c.department
      JOIN jsonb_to_recordset($1::jsonb) AS pull(latitude float8, longitude float8, trades text[], factor float8, "atLeast" float8)
        ON abs(c.latitude - pull.latitude) * 111.4 <= greatest(c.max_km * pull.factor, pull."atLeast") + 1
       AND abs(c.longitude - pull.longitude) * 111.4 * cos(radians(pull.latitude)) <= greatest(c.max_km * pull.factor, pull."atLeast") * 1.03 + 1
     WHERE c.status = 'active' AND NOT c.opted_out AND coalesce(d.region, '${REGION}') = $2 OFFSET 0) AS near
   WHERE wishes && trades`;

/** Open offers of a trade within a box: one row for each way in which an offer may come into question. */
const IN_REACH = `
  SELECT o.id FROM offer o
   WHERE o.status = 'open' AND o.matchable AND EXISTS (
     SELECT FROM unnest($1::text[], $2::float8[], $3::float8[], $4::float8[], $5::float8[]) AS reach(trade, latitude, longitude, high, wide)
      WHERE o.occupation_code = trade AND o.latitude BETWEEN reach.latitude - high AND reach.latitude + high AND o.longitude BETWEEN reach.longitude - wide AND reach.longitude + wide)`;

const KM_A_DEGREE = 111.3;

interface ReachBox {
  trade: string;
  latitude: number;
  longitude: number;
  /** Half its height and width, degrees. */
  high: number;
  wide: number;
}

/** Offers of trades related to a candidate's wishes that are not farther than they go, and a few that are a little. */
export async function offersInReach(reader: PartReader, candidates: readonly CandidateFacts[]): Promise<number[]> {
  const reach = new Reach();
  const boxes = candidates.flatMap((candidate) => boxesOf(candidate, reach.metres(modeBits(candidate.travelModes)) / 1000, reader.part.reference));
  const reaches = [...groupBy(boxes, ({ trade }) => trade).values()].flatMap(widest);
  return reader.ids(IN_REACH, (['trade', 'latitude', 'longitude', 'high', 'wide'] as const).map((name) => reaches.map((reach) => reach[name])));
}

function boxesOf({ place, maxKm, wishes }: CandidateFacts, kmByTime: number, reference: MarketReference): ReachBox[] {
  if (place === null) return [];
  const high = (Math.min(maxKm, kmByTime) + 1) / KM_A_DEGREE;
  const wide = high / Math.cos(((Math.abs(place.latitude) + high) * Math.PI) / 180);
  return tradesAround(reference, wishes, true).map((trade) => ({ trade, ...place, high, wide }));
}

/** Without those that lie within another. */
function widest(boxes: readonly ReachBox[]): ReachBox[] {
  const kept: ReachBox[] = [];
  for (const box of [...boxes].sort((a, b) => b.high - a.high)) if (!kept.some((other) => liesWithin(box, other))) kept.push(box);
  return kept;
}

function liesWithin(box: ReachBox, other: ReachBox): boolean {
  return Math.abs(box.latitude - other.latitude) + box.high <= other.high && Math.abs(box.longitude - other.longitude) + box.wide <= other.wide;
}

/** Candidates with a wish among the trades of a place that is not farther than they go, and a few for whom it is a little. */
export async function candidatesAround(reader: PartReader, pulls: readonly Pull[]): Promise<number[]> {
  const places = groupBy(pulls, ({ latitude, longitude, factor }) => `${latitude} ${longitude} ${factor}`);
  const merged = [...places.values()].map((pull) => ({ ...pull[0]!, trades: [...new Set(pull.flatMap(({ trades }) => trades))] }));
  return merged.length === 0 ? [] : reader.ids(AROUND, [JSON.stringify(merged), reader.part.region]);
}

/** Trades related to any of these; the near ones too, or only the same and the siblings. */
export function tradesAround({ related }: MarketReference, codes: Iterable<string>, withNear: boolean): string[] {
  const found = [...codes].flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => withNear || relation !== 'near'));
  return [...new Set(found.map(({ index }) => related.codes[index]!))];
}
