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

/** Counters live in each web process: with several, a limit is at most that many times higher. */
export function throttlerOptions(isOn: boolean): ThrottlerOptions {
  return {
    ttl: seconds(60),
    limit: (context) => PER_MINUTE[rateClassOf(context)],
    skipIf: () => !isOn,
    getTracker: (request, context) => trackerOf(request as Request, rateClassOf(context)),
    generateKey: (context, tracker) => `${rateClassOf(context)}:${tracker}`,
  };
}

function trackerOf(request: Request, name: RateClass): string {
  const address = request.ip ?? 'unknown';
  if (name !== 'sign-in') return address;
  const email = (request.body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? `${address} ${email.trim().toLowerCase().slice(0, 254)}` : address;
}
