declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'match.applied': { matchId: number };
    'match.presented': { matchId: number };
    'match.answered': { matchId: number; by: 'candidate' | 'company' };
    'match.meeting_planned': { matchId: number; by: 'company' | 'adviser' };
    'match.signed': { matchId: number; by: 'company' | 'adviser' };
    'match.obsolete': { matchId: number };
    'match.withdrawn': { matchId: number };
    'match.changed': { matchId: number };
  }
}
declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    'review.expire': Record<string, never>;
  }
}
export {};
