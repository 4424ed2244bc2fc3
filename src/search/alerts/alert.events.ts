declare module '../../platform/database/domain-events.js' {
  interface DomainEvents {
    /** Something new was found for a saved search: its mail is to be sent. */
    'alert.due': { alertMailId: number };
  }
}
export {};
