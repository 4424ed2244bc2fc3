import type { SignedInViewer } from '../../../src/accounts/viewer.js';
import { Account, type Role } from '../../../src/accounts/account.entity.js';
import { managerOf, nextNumber, type Store } from './store.js';

/** Someone who signs in; a candidate unless told otherwise. */
export async function anAccount(store: Store, over: Partial<Account> = {}): Promise<Account> {
  const role: Role = over.role ?? 'candidate';
  const n = nextNumber();
  const fields = { role, email: `${role}${n}@example.org`, displayName: `${role} ${n}`, ...over };
  return managerOf(store).save(managerOf(store).create(Account, fields));
}

/** An adviser of the Nord, unless told otherwise. */
export function anAdviser(store: Store, over: Partial<Account> = {}): Promise<Account> {
  return anAccount(store, { role: 'adviser', territories: ['59'], ...over });
}

/** The account as guards hand it to services. */
export function viewerOf(account: Account): SignedInViewer {
  const { id, email, role, territories, branches } = account;
  return { role: role as Exclude<Role, 'partner'>, accountId: id, email, territories, branches };
}
