import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export type RateClass = 'sign-in' | 'search' | 'write' | 'read' | 'none';

export const RATE_CLASS = 'passerelle:rate-class';

/**
 * Requests a minute, per address of the network and, for sign-in, per mail address too.
 * A school or a branch office comes from one address, hence generous reading.
 */
export const PER_MINUTE: Record<Exclude<RateClass, 'none'>, number> = { 'sign-in': 5, search: 300, write: 120, read: 600 };

/** Sign-in links a minute from one address of the network, whatever the mail addresses: a class signs in together, a machine does not mail the whole region. */
export const LINKS_PER_ADDRESS = 60;

/** Puts a route or a controller in a class of limits; without it, writes are `write` and the rest `read`. */
export const RateLimit = (name: RateClass): CustomDecorator => SetMetadata(RATE_CLASS, name);
