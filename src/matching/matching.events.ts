declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'pair.changed': { candidateId: number; offerId: number };
    /** The lists of a run stand; counters of offers may have changed with them. */
    'lists.published': { runId: number };
  }
}
declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    /** One region. */
    'matching.run': { region: string };
    /** Each region, by a job of its own. */
    'matching.regions': Record<string, never>;
  }
}
export {};
