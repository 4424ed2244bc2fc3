import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DomainEvents, EventKind } from './domain-events.js';

/** Writes the event in the caller's transaction: the change and its event stand or fall together. */
export async function recordEvent<K extends EventKind>(manager: EntityManager, kind: K, payload: DomainEvents[K]): Promise<void> {
  await manager.query('INSERT INTO outbox_event (id, kind, payload) VALUES ($1, $2, $3)', [randomUUID(), kind, JSON.stringify(payload)]);
  await manager.query("SELECT pg_notify('outbox', '')");
}

/** The same for many of one kind, in one statement. */
export async function recordEvents<K extends EventKind>(manager: EntityManager, kind: K, payloads: readonly DomainEvents[K][]): Promise<void> {
  if (payloads.length === 0) return;
  await manager.query('INSERT INTO outbox_event (id, kind, payload) SELECT gen_random_uuid(), $1, payload FROM jsonb_array_elements($2::jsonb) AS payload', [
    kind,
    JSON.stringify(payloads),
  ]);
  await manager.query("SELECT pg_notify('outbox', '')");
}
