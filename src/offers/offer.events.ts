declare module '../platform/database/domain-events.js' {
  interface DomainEvents {
    /** Created, edited, paused, resumed, closed, expired, or its company changed: readers look at the row. */
    'offer.changed': { offerId: number };
  }
}
export {};
