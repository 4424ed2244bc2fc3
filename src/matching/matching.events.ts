declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'pair.changed': { candidateId: number; offerId: number };
    /** The lists of a run stand; counters of offers may have changed with them. */
    'lists.published': { runId: number };
  }
}
declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    'matching.run': { region: string };
  }
}
export {};
