/**
 * Every kind of event with the ids it carries. Each room adds its own beside its entities:
 * `declare module '../platform/database/domain-events.js' { interface DomainEvents { 'offer.changed': { offerId: number } } }`
 */
export interface DomainEvents {}

export type EventKind = keyof DomainEvents & string;
