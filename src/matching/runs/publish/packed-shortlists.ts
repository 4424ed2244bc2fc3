import type { StandingShortlist } from '../../assignment/answers/shortlists.js';
import { WISH_POINTS } from '../../assignment/pairs/pairs.js';

/** Bytes of a packed shortlist, little-endian: ranks by points of wish (uint16 each), feasible pairs (uint32), ids of offers (uint32 each). */
const FEASIBLE = 2 * WISH_POINTS;
const OFFERS = FEASIBLE + 4;

export interface PackedShortlists {
  /** One after the other, each beginning `stride` bytes after the one before. */
  bytes: Buffer;
  stride: number;
  /** How many bytes each has. */
  lengths: number[];
}

/** All in one piece: ten thousand of them as texts would take longer to send than to compute. */
export function packShortlists(shortlists: readonly StandingShortlist[]): PackedShortlists {
  const lengths = shortlists.map(({ offerIds }) => OFFERS + 4 * offerIds.length);
  const stride = lengths.reduce((most, length) => Math.max(most, length), 0);
  const bytes = Buffer.alloc(shortlists.length * stride);
  shortlists.forEach(({ wishRanks, feasible, offerIds }, n) => {
    const from = n * stride;
    for (let points = 0; points < WISH_POINTS; points++) bytes.writeUInt16LE(wishRanks[points]!, from + 2 * points);
    bytes.writeUInt32LE(feasible, from + FEASIBLE);
    offerIds.forEach((id, at) => bytes.writeUInt32LE(id, from + OFFERS + 4 * at));
  });
  return { bytes, stride, lengths };
}

export function unpackShortlist(bytes: Buffer): StandingShortlist {
  return {
    offerIds: Array.from({ length: (bytes.length - OFFERS) / 4 }, (_, at) => bytes.readUInt32LE(OFFERS + 4 * at)),
    feasible: bytes.readUInt32LE(FEASIBLE),
    wishRanks: Uint16Array.from({ length: WISH_POINTS }, (_, points) => bytes.readUInt16LE(2 * points)),
  };
}
