import type { Answers } from '../../assignment/answers/best-answers.js';
import { shortlistRows } from '../../assignment/answers/shortlists.js';
import { NO_CROWD, type StandingSession } from '../../assignment/answers/standing.js';
import { byteOf, chanceStands, listRows } from '../../assignment/lists/list-rows.js';
import { candidatesWithout } from '../../assignment/lists/without-list.js';
import type { Publication } from '../publish/publication.js';
import type { OutcomeRow } from '../publish/publish-outcomes.js';
import { sessionCrowds, type EntryChances, type SessionCrowd } from '../publish/publish-crowds.js';
import type { AnswerRead } from './read-request.js';
import type { Touched } from './touched-candidates.js';

/** Less than this is what adding up in another order makes of a number. */
const UNCHANGED = 1e-12;

/** What is to stand once a change is answered: the lists, and what else has moved with them. */
export function publicationOfAnswers({ request, generated }: AnswerRead, answers: Answers, touched: Touched): Publication {
  const { market } = request;
  const without = candidatesWithout(market, generated, answers.lists).map(({ row, reason }) => ({ side: 'candidate' as const, id: market.candidates.id[row]!, reason }));
  const sessionIds = new Set([...touched.sessionIds, ...movedSessions(request, answers)]);
  return {
    rows: listRows(market, generated, answers.lists, answers), outcomes: movedOutcomes(request, answers), shortlists: shortlistRows(market, generated, answers.shortlists), without,
    scope: { candidateIds: touched.candidateIds, offerIds: touched.offerIds, sessionIds: [...sessionIds], reasonOfOffer: touched.offersWithout },
    loads: new Map(), warm: null, crowds: crowdsOf(request, answers, sessionIds), chances: movedChances(answers),
  };
}

function movedOutcomes({ standing: { lists }, answered }: AnswerRead['request'], answers: Answers): OutcomeRow[] {
  const moved = [...answers.outcomes].filter(([id, { missed, chance }]) => answered.has(id) || hasMoved(missed, lists.get(id)?.missed) || hasMoved(chance, lists.get(id)?.chance));
  return moved.map(([candidateId, { omega, missed, chance, plainChance, lastScore }]) => ({ candidateId, omega, missed, chance, plainChance, lastScore }));
}

function movedSessions({ standing: { sessions } }: AnswerRead['request'], answers: Answers): number[] {
  return [...answers.sessions].filter(([id, { taken, worth }]) => hasMoved(taken, sessions.get(id)?.taken) || hasMoved(worth, sessions.get(id)?.worth)).map(([id]) => id);
}

function crowdsOf({ market, standing }: AnswerRead['request'], answers: Answers, sessionIds: ReadonlySet<number>): SessionCrowd[] {
  const crowdOf = (id: number): StandingSession => answers.sessions.get(id) ?? standing.sessions.get(id) ?? NO_CROWD;
  return sessionCrowds(market, (row) => crowdOf(market.sessions.id[row]!), (id) => sessionIds.has(id));
}

function movedChances({ others }: Answers): EntryChances[] {
  return others.flatMap(({ entry, seatChance, placeChance }) => {
    const stands = chanceStands(byteOf(entry.seatChance), byteOf(seatChance)) && chanceStands(byteOf(entry.placeChance), byteOf(placeChance));
    return stands ? [] : [{ candidateId: entry.candidateId, offerId: entry.offerId, seatChance: byteOf(seatChance), placeChance: byteOf(placeChance) }];
  });
}

function hasMoved(now: number, before: number | undefined): boolean {
  return before === undefined || Math.abs(now - before) > UNCHANGED;
}
