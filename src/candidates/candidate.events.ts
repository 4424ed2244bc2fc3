declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'candidate.changed': { candidateId: number };
    'candidate.erased': { candidateId: number };
  }
}
export {};
