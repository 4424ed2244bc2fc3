import type { Role } from '../accounts/account.entity.js';

/** One account a role, with a fixed address, so that a demo's sign-in links can be printed. */
export const DEMO_ACCOUNTS = [
  { role: 'candidate', email: 'camille.lefebvre@example.org', displayName: 'Camille Lefebvre' },
  { role: 'company', email: 'entreprise@example.org', displayName: 'Nadia Vasseur' },
  { role: 'training_centre', email: 'cfa@example.org', displayName: 'Hugo Delattre' },
  { role: 'adviser', email: 'conseillere@example.org', displayName: 'Sarah Dumont' },
  { role: 'administrator', email: 'administration@example.org', displayName: 'Administration' },
] as const satisfies readonly { role: Role; email: string; displayName: string }[];
