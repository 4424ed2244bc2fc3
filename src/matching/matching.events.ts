declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'pair.changed': { candidateId: number; offerId: number };
  }
}
declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    'matching.run': { region: string };
  }
}
export {};
