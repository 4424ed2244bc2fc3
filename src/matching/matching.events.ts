declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'pair.changed': { candidateId: number; offerId: number };
    /** The lists of a run stand. `offerIds`: the offers whose counters changed with them; null after a run of everything, when they may be any. */
    'lists.published': { runId: number; offerIds: number[] | null };
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
