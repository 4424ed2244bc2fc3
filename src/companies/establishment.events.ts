declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    'establishment.changed': { establishmentId: number };
    'establishment.verified': { establishmentId: number };
  }
}
export {};
