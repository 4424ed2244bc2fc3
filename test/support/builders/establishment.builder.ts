import type { Account } from '../../../src/accounts/account.entity.js';
import { CompanyMember } from '../../../src/companies/company-member.entity.js';
import { Establishment } from '../../../src/companies/establishment.entity.js';
import { anAccount } from './account.builder.js';
import { LILLE } from './places.js';
import { managerOf, nextNumber, type Store } from './store.js';
import { validSiret } from './valid-siret.js';

/** A verified bakery in Lille with two masters and no apprentice. */
export async function anEstablishment(store: Store, over: Partial<Establishment> = {}): Promise<Establishment> {
  const n = nextNumber();
  const fields = {
    siret: validSiret(n), name: `Boulangerie ${n}`, naf: '1071C', nafEdition: 'rev2' as const, idcc: '0843', address: `${n} rue du Four`, ...LILLE,
    headcount: 6, masters: 2, contactName: 'Claude Petit', contactEmail: `boulangerie${n}@example.org`, contactPhone: '03 53 01 00 01',
    verifiedAt: new Date('2026-09-01T08:00:00Z'), source: 'register', ...over,
  };
  return managerOf(store).save(managerOf(store).create(Establishment, fields));
}

/** Someone who acts for the establishment, confirmed unless told otherwise. */
export async function aMember(store: Store, establishment: Pick<Establishment, 'id'>, over: { account?: Account; confirmedAt?: Date | null } = {}): Promise<Account> {
  const account = over.account ?? (await anAccount(store, { role: 'company' }));
  const confirmedAt = over.confirmedAt === undefined ? new Date('2026-09-01T08:00:00Z') : over.confirmedAt;
  await managerOf(store).insert(CompanyMember, { accountId: account.id, establishmentId: establishment.id, confirmedAt });
  return account;
}
