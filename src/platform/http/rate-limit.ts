import { SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { seconds, type ThrottlerOptions } from '@nestjs/throttler';
import type { Request } from 'express';

export type RateClass = 'sign-in' | 'search' | 'write' | 'read';

const RATE_CLASS = 'passerelle:rate-class';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Requests a minute, per address of the network and, for sign-in, per mail address too.
 * A school or a branch office comes from one address, hence generous reading.
 */
export const PER_MINUTE: Record<RateClass, number> = { 'sign-in': 5, search: 300, write: 120, read: 600 };

/** Puts a route in a class of limits; without it, writes are `write` and the rest `read`. */
export const RateLimit = (name: RateClass): CustomDecorator => SetMetadata(RATE_CLASS, name);

export function rateClassOf(context: ExecutionContext): RateClass {
  const named = (Reflect.getMetadata(RATE_CLASS, context.getHandler()) ?? Reflect.getMetadata(RATE_CLASS, context.getClass())) as RateClass | undefined;
  if (named !== undefined) return named;
  return SAFE_METHODS.has(context.switchToHttp().getRequest<Request>().method) ? 'read' : 'write';
}

/** Sign-in links a minute from one address of the network, whatever the mail addresses: a class signs in together, a machine does not mail the whole region. */
const LINKS_PER_ADDRESS = 60;

/** Counters live in each web process: with several, a limit is at most that many times higher. */
export function throttlers(isOn: boolean): ThrottlerOptions[] {
  const ttl = seconds(60);
  return [
    {
      ttl,
      limit: (context) => PER_MINUTE[rateClassOf(context)],
      skipIf: () => !isOn,
      getTracker: (request, context) => trackerOf(request as Request, rateClassOf(context)),
      generateKey: (context, tracker) => `${rateClassOf(context)}:${tracker}`,
    },
    {
      name: 'sign-in-address',
      ttl,
      limit: LINKS_PER_ADDRESS,
      skipIf: (context) => !isOn || rateClassOf(context) !== 'sign-in',
      setHeaders: false,
      getTracker: (request) => addressOf(request as Request),
      generateKey: (_context, tracker) => `sign-in-address:${tracker}`,
    },
  ];
}

function trackerOf(request: Request, name: RateClass): string {
  const email = (request.body as { email?: unknown } | undefined)?.email;
  if (name !== 'sign-in' || typeof email !== 'string') return addressOf(request);
  return `${addressOf(request)} ${email.trim().toLowerCase().slice(0, 254)}`;
}

function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}
