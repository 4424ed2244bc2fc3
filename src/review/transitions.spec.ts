import { describe, expect, it } from '@jest/globals';
import { LIVE_STATES, MATCH_STATES, type Answer, type MatchState } from './match.entity.js';
import { MATCH_ACTS, TRANSITIONS, movesOf, needsReason, transitionFor, type MatchAct, type MatchActor } from './transitions.js';

type Facts = { state: MatchState; candidateAnswer: Answer | null; companyAnswer: Answer | null };
const at = (state: MatchState, candidateAnswer: Answer | null = null, companyAnswer: Answer | null = null): Facts => ({ state, candidateAnswer, companyAnswer });

describe('the life of a match', () => {
  const allowed: [string, Facts | null, MatchAct, MatchActor, MatchState][] = [
    ['applying begins a presented match', null, 'apply', 'candidate', 'presented'],
    ['applying to what an adviser prepares presents it', at('proposed'), 'apply', 'candidate', 'presented'],
    ['an adviser prepares', null, 'propose', 'adviser', 'proposed'],
    ['an adviser presents at once', null, 'present', 'adviser', 'presented'],
    ['an adviser presents what was prepared', at('proposed'), 'present', 'adviser', 'presented'],
    ['an adviser sets aside what was prepared', at('proposed'), 'reject', 'adviser', 'rejected'],
    ['an adviser takes a proposal back that nobody answered', at('presented'), 'reject', 'adviser', 'rejected'],
    ['a candidate says yes first', at('presented'), 'candidate_yes', 'candidate', 'presented'],
    ['a candidate says yes second', at('presented', null, 'yes'), 'candidate_yes', 'candidate', 'mutual'],
    ['a candidate says no', at('presented'), 'candidate_no', 'candidate', 'declined'],
    ['a candidate says no to a company that said yes', at('presented', null, 'yes'), 'candidate_no', 'candidate', 'declined'],
    ['a company says yes first', at('presented'), 'company_yes', 'company', 'presented'],
    ['a company says yes second', at('presented', 'yes'), 'company_yes', 'company', 'mutual'],
    ['a company says no', at('presented', 'yes'), 'company_no', 'company', 'declined'],
    ['a company comes back on its yes', at('mutual', 'yes', 'yes'), 'company_no', 'company', 'declined'],
    ['a candidate withdraws an application', at('presented', 'yes'), 'withdraw', 'candidate', 'withdrawn'],
    ['a candidate withdraws though both agreed', at('mutual', 'yes', 'yes'), 'withdraw', 'candidate', 'withdrawn'],
    ['a candidate withdraws before the contract', at('meeting', 'yes', 'yes'), 'withdraw', 'candidate', 'withdrawn'],
    ['an adviser changes the session', at('presented', 'yes'), 'change_session', 'adviser', 'presented'],
    ['a company plans a meeting', at('mutual', 'yes', 'yes'), 'plan_meeting', 'company', 'meeting'],
    ['an adviser moves a meeting', at('meeting', 'yes', 'yes'), 'plan_meeting', 'adviser', 'meeting'],
    ['a company says no after the meeting', at('meeting', 'yes', 'yes'), 'company_no', 'company', 'declined'],
    ['a meeting ends in a contract', at('meeting', 'yes', 'yes'), 'sign', 'adviser', 'signed'],
    ['a company notes the contract', at('meeting', 'yes', 'yes'), 'sign', 'company', 'signed'],
    ['a seat is gone', at('mutual', 'yes', 'yes'), 'obsolete', 'system', 'obsolete'],
    ['a proposal runs out', at('presented'), 'expire', 'system', 'expired'],
  ];
  it.each(allowed)('%s', (_, match, act, actor, to) => expect(transitionFor(match, act, actor)?.to).toBe(to));

  const refused: [string, Facts | null, MatchAct, MatchActor][] = [
    ['a candidate does not answer what is only prepared', at('proposed'), 'candidate_yes', 'candidate'],
    ['a company does not answer what is only prepared', at('proposed'), 'company_no', 'company'],
    ['a candidate answers once', at('presented', 'yes'), 'candidate_yes', 'candidate'],
    ['a company answers once', at('presented', null, 'yes'), 'company_no', 'company'],
    ['an adviser does not set an application aside', at('presented', 'yes'), 'reject', 'adviser'],
    ['an adviser does not set aside what a company wants', at('presented', null, 'yes'), 'reject', 'adviser'],
    ['a company does not withdraw', at('mutual', 'yes', 'yes'), 'withdraw', 'company'],
    ['a candidate who has not answered says no rather than withdraws', at('presented'), 'withdraw', 'candidate'],
    ['a signed contract is not withdrawn here', at('signed', 'yes', 'yes'), 'withdraw', 'candidate'],
    ['the session stands once both agreed', at('mutual', 'yes', 'yes'), 'change_session', 'adviser'],
    ['a candidate does not present', null, 'present', 'candidate'],
    ['an adviser does not apply for someone', null, 'apply', 'adviser'],
    ['a company does not apply', null, 'apply', 'company'],
    ['a contract is not obsolete', at('signed', 'yes', 'yes'), 'obsolete', 'system'],
    ['nobody plans a meeting before both agree', at('presented', 'yes'), 'plan_meeting', 'adviser'],
    ['a candidate does not plan the meeting', at('mutual', 'yes', 'yes'), 'plan_meeting', 'candidate'],
    ['nobody signs before a meeting', at('mutual', 'yes', 'yes'), 'sign', 'company'],
    ['a candidate does not note the contract', at('meeting', 'yes', 'yes'), 'sign', 'candidate'],
    ['a contract is noted once', at('signed', 'yes', 'yes'), 'sign', 'adviser'],
    ['people do not make things obsolete', at('presented'), 'obsolete', 'adviser'],
  ];
  it.each(refused)('%s', (_, match, act, actor) => expect(transitionFor(match, act, actor)).toBeNull());

  const over = MATCH_STATES.filter((state) => !(LIVE_STATES as readonly MatchState[]).includes(state));
  it.each(over)('%s is the end', (state) => {
    for (const actor of ['candidate', 'company', 'adviser', 'system'] as const) {
      for (const act of MATCH_ACTS) expect(transitionFor(at(state, 'yes', 'yes'), act, actor)).toBeNull();
    }
  });

  it('asks for a reason of every no, and of nothing else', () => {
    const asking = new Set(TRANSITIONS.filter(needsReason).map(({ act }) => act));
    expect([...asking].sort()).toEqual(['candidate_no', 'company_no', 'reject']);
  });

  it('never leaves two rows to choose from', () => {
    for (const state of [null, ...MATCH_STATES]) {
      for (const act of MATCH_ACTS) {
        for (const [candidate, company] of [[null, null], ['yes', null], [null, 'yes'], ['yes', 'yes']] as [Answer | null, Answer | null][]) {
          const rows = TRANSITIONS.filter((row) => row.from === state && row.act === act && row.needs.every((need) => need === 'reason' || meets(need, candidate, company)));
          expect(rows.length).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it.each([
    ['a candidate to whom an offer is proposed', at('presented'), 'candidate', ['candidate_yes', 'candidate_no']],
    ['a candidate who applied', at('presented', 'yes'), 'candidate', ['withdraw']],
    ['a company with an application', at('presented', 'yes'), 'company', ['company_yes', 'company_no']],
    ['an adviser before a proposal', at('presented'), 'adviser', ['reject', 'change_session']],
    ['an adviser before an offer of the list', null, 'adviser', ['propose', 'present']],
    ['a company in agreement', at('mutual', 'yes', 'yes'), 'company', ['company_no', 'plan_meeting']],
    ['a company before the meeting', at('meeting', 'yes', 'yes'), 'company', ['company_no', 'plan_meeting', 'sign']],
    ['an adviser before the meeting', at('meeting', 'yes', 'yes'), 'adviser', ['plan_meeting', 'sign']],
  ] as [string, Facts | null, MatchActor, MatchAct[]][])('offers the right buttons to %s', (_, match, actor, moves) => expect(movesOf(match, actor)).toEqual(moves));
});

function meets(need: string, candidate: Answer | null, company: Answer | null): boolean {
  const answer = need.startsWith('candidate') ? candidate : company;
  return need.endsWith('silent') ? answer === null : answer === 'yes';
}
