import { performance } from 'node:perf_hooks';
import { bestAnswers } from '../../assignment/answers/best-answers.js';
import type { ComputedRun } from '../computed-run.js';
import type { Dirty } from '../dirty-set.js';
import { sizeFigures } from '../figures.js';
import { MOST_TOUCHED } from '../plan-run.js';
import { hashMarket } from '../snapshot/hash-market.js';
import { leftByAll, readAroundOffers, reasonsWithout } from './around-offers.js';
import type { PartReader } from './part-reader.js';
import { publicationOfAnswers } from './publication-of-answers.js';
import { readRequest, type AnswerRead } from './read-request.js';
import { TouchedCandidates, type Touched } from './touched-candidates.js';

export interface ChangesRead {
  touched: Touched;
  read: AnswerRead;
}

/** Reads what a few changes touch, in the caller's transaction; null when that is so much that everything is quicker matched anew. */
export async function readChanges(reader: PartReader, dirty: readonly Dirty[]): Promise<ChangesRead | null> {
  const touched = await new TouchedCandidates(reader).find(dirty);
  return touched.candidateIds.length > MOST_TOUCHED ? null : { touched, read: await readRequest(reader, touched) };
}

/** The best answer to the changes, and all that is to be written of it. Reads again only where an offer is left by all who had it: why. */
export async function answerChanges(reader: PartReader, { touched, read }: ChangesRead): Promise<ComputedRun> {
  const from = performance.now();
  const answers = bestAnswers(read.request);
  const figures = {
    ...sizeFigures(read.request.market, read.generated.figures), answered: touched.candidateIds.length, listsImproved: answers.improved.reduce((sum, count) => sum + count, 0),
    floorsGiven: answers.floorsGiven, 'ms.lists': Math.round(performance.now() - from),
  };
  const left = leftByAll(read.request, answers.lists).filter((id) => !touched.offersWithout.has(id));
  const reasons = left.length === 0 ? [] : reasonsWithout(await readAroundOffers(reader, left));
  const publication = publicationOfAnswers(read, answers, { ...touched, offersWithout: new Map([...touched.offersWithout, ...reasons]) });
  return { publication, figures: { ...figures, candidatesWithout: publication.without.length }, hashes: { snapshotHash: hashMarket(read.request.market), warmHash: null } };
}
