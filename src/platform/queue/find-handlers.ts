import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FoundHandler } from './handler-registry.js';
import { EVENT_HANDLER, JOB_HANDLER, type EventHandlerMeta, type JobHandlerMeta } from './handlers.js';

type Method = (argument: unknown) => Promise<void>;
type Meta = FoundHandler['meta'];

/** The decorated methods of every provider in the application. */
export function findHandlers(discovery: DiscoveryService, scanner: MetadataScanner, reflector: Reflector): FoundHandler[] {
  const instances = discovery.getProviders().map((wrapper) => wrapper.instance as object | null);
  return instances.filter((instance) => instance !== null && typeof instance === 'object').flatMap((instance) => handlersOf(instance, scanner, reflector));
}

function handlersOf(instance: object, scanner: MetadataScanner, reflector: Reflector): FoundHandler[] {
  const prototype: unknown = Object.getPrototypeOf(instance);
  if (prototype === null || prototype === Object.prototype) return [];
  return scanner.getAllMethodNames(prototype as object).flatMap((name) => {
    const method = (instance as Record<string, unknown>)[name] as Method;
    const meta = metaOf(method, reflector);
    return meta === null ? [] : [{ key: `${instance.constructor.name}.${name}`, meta, run: (argument: unknown) => method.call(instance, argument) }];
  });
}

function metaOf(method: Method, reflector: Reflector): Meta | null {
  const event = reflector.get<EventHandlerMeta | undefined>(EVENT_HANDLER, method);
  if (event !== undefined) return { event };
  const job = reflector.get<JobHandlerMeta | undefined>(JOB_HANDLER, method);
  return job === undefined ? null : { job };
}
