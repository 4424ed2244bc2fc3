declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'session.changed': { sessionId: number };
    'programme.changed': { programmeId: number };
  }
}
export {};
