import { DataSource, type EntityManager } from 'typeorm';

/** Builders write through either. */
export type Store = DataSource | EntityManager;

export function managerOf(store: Store): EntityManager {
  return store instanceof DataSource ? store.manager : store;
}

let last = 0;

/** A number that no other builder of this process has been given. */
export function nextNumber(): number {
  return ++last;
}
