import type { ListRow } from '../../assignment/lists/list-rows.js';

/** Columns of `list_entry` in the order of a line; the run that wrote it comes last and is not compared. */
export const ENTRY_COLUMNS = 'candidate_id, offer_id, session_id, rank, wish_rank, candidate_points, employer_points, u, p, seat_chance, place_chance, flags';

/** A row as COPY writes it, without the run. Numbers and codes only: nothing to escape. */
export function entryLine(row: ListRow): string {
  const { candidateId, offerId, sessionId, rank, wishRank, candidatePoints, employerPoints, u, p, seatChance, placeChance, flags } = row;
  return `${candidateId}\t${offerId}\t${sessionId ?? '\\N'}\t${rank}\t${wishRank}\t{${candidatePoints.join(',')}}\t{${employerPoints.join(',')}}\t${u}\t${p}\t${seatChance}\t${placeChance}\t{${flags.join(',')}}`;
}

export interface EntryKey {
  candidateId: number;
  offerId: number;
}

export function keyOfLine(line: string): EntryKey {
  const first = line.indexOf('\t');
  return { candidateId: Number(line.slice(0, first)), offerId: Number(line.slice(first + 1, line.indexOf('\t', first + 1))) };
}

/** Lines of a COPY as they arrive in chunks. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}
