import type { ReferenceService } from '../reference/reference.service.js';
import type { CompanyMember } from './company-member.entity.js';
import type { Establishment } from './establishment.entity.js';
import type { EstablishmentCard, EstablishmentFile, Membership, WaitingClaim } from './establishment.schema.js';

/** What anybody may read of an establishment: no contact, no figures of its own. */
export function establishmentCard(establishment: Establishment, reference: ReferenceService): EstablishmentCard {
  const { id, siret, name, naf, nafEdition, idcc, address, insee, communeName, department, latitude, longitude, answerRate, invented } = establishment;
  const branch = idcc === null ? null : (reference.branch(idcc)?.label ?? null);
  return { id, siret, name, naf, nafEdition, idcc, branch, address, insee, communeName, department, latitude, longitude, answerRate, verified: establishment.verifiedAt !== null, invented };
}

/** What its members, advisers in scope and administrators read. */
export function establishmentFile(establishment: Establishment, reference: ReferenceService): EstablishmentFile {
  const { employmentZone, headcount, masters, apprenticesUntil, repeatingApprentices, contactName, contactEmail, contactPhone, source, version } = establishment;
  return {
    ...establishmentCard(establishment, reference),
    employmentZone, headcount, masters, apprenticesUntil, repeatingApprentices, contactName, contactEmail, contactPhone, source, version,
  };
}

export function membershipView({ establishmentId, accountId, confirmedAt, createdAt }: CompanyMember): Membership {
  return { establishmentId, accountId, confirmed: confirmedAt !== null, createdAt: createdAt.toISOString() };
}

/** A member with the account behind it, and the establishment it concerns: both relations loaded. */
export function claimView(member: CompanyMember, reference: ReferenceService): WaitingClaim {
  if (!member.establishment || !member.account) throw new TypeError('claimView needs the account and the establishment of the member');
  return { ...membershipView(member), establishment: establishmentCard(member.establishment, reference), displayName: member.account.displayName, email: member.account.email };
}
