import { Option, type Command } from 'commander';
import type { CliContext } from '../platform/cli/cli-context.js';
import { ROLES } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { emailField } from './account.schema.js';
import { AccountsService, type NewAccount } from './account.service.js';
import { ApiKeysService } from './api-key.service.js';

const PEOPLE = ROLES.filter((role) => role !== 'partner');

interface AccountOptions {
  email: string;
  role: NewAccount['role'];
  territories: string[];
  branches: string[];
  name: string;
  json?: true;
}

interface KeyOptions {
  label: string;
  scopes: string[];
  for: string[];
  json?: true;
}

/** `account create|close` and `key create|list|revoke`: how people and partners begin where no demo invents them. */
export function registerAccountCommands(program: Command, context: CliContext): void {
  registerPeople(program.command('account').description('people who sign in'), context);
  registerKeys(program.command('key').description('keys of partner systems'), context);
}

function registerPeople(account: Command, context: CliContext): void {
  account
    .command('create')
    .description('makes an account; the person then signs in by mail link')
    .requiredOption('--email <address>', 'address that the sign-in links are mailed to')
    .addOption(new Option('--role <role>', 'what the account may do').choices(PEOPLE).makeOptionMandatory())
    .option('--territories <codes>', 'an adviser’s departments (59) and employment zones (3220), separated by commas', list, [])
    .option('--branches <idcc>', 'an adviser’s branches, separated by commas; every branch when absent', list, [])
    .option('--name <name>', 'name shown to others', '')
    .option('--json', 'prints the account as JSON')
    .action((options: AccountOptions) => createAccount(options, context));
  account
    .command('close')
    .description('closes an account and signs it out everywhere')
    .requiredOption('--email <address>', 'address of the account')
    .action((options: { email: string }) => closeAccount(options.email, context));
}

function registerKeys(key: Command, context: CliContext): void {
  key
    .command('create')
    .description('makes a key and prints it, this once')
    .requiredOption('--label <label>', 'who holds it')
    .requiredOption('--scopes <actions>', 'actions it may call, separated by commas (offers.create,offers.update)', list)
    .option('--for <codes>', 'what it may act for, separated by commas: SIRET, SIREN, departments (59), branches (0843); everything when absent', list, [])
    .option('--json', 'prints the key as JSON')
    .action((options: KeyOptions) => createKey(options, context));
  key
    .command('list')
    .description('the keys that were made, never the keys themselves')
    .option('--json', 'prints them as JSON')
    .action((options: { json?: true }) => listKeys(options.json === true, context));
  key
    .command('revoke')
    .description('takes a key back at once')
    .requiredOption('--id <id>', 'its number in the list', Number)
    .action((options: { id: number }) => revokeKey(options.id, context));
}

async function createAccount(options: AccountOptions, context: CliContext): Promise<void> {
  const { email } = options;
  if (!emailField.safeParse(email).success) throw accountErrors.emailInvalid();
  const accounts = await context.service(AccountsService);
  const { id, role } = await accounts.create({ email, role: options.role, territories: options.territories, branches: options.branches, displayName: options.name });
  if (options.json) return context.json({ id, email, role });
  context.print(`Account ${id}: ${email}, ${role}. It signs in at /connexion.`);
}

async function createKey(options: KeyOptions, context: CliContext): Promise<void> {
  const keys = await context.service(ApiKeysService);
  const created = await keys.create(options.label, options.scopes, options.for);
  if (options.json) return context.json(created);
  context.print(created.key);
  context.note(`Keep it now: it is not shown again. It may act for ${options.for.length === 0 ? 'every company and centre' : options.for.join(', ')}.`);
}

async function closeAccount(email: string, context: CliContext): Promise<void> {
  const accounts = await context.service(AccountsService);
  const account = await accounts.findByEmail(email);
  if (!account) throw accountErrors.notFound();
  await accounts.disable(account.id);
  context.print(`Account ${account.id} is closed.`);
}

async function listKeys(asJson: boolean, context: CliContext): Promise<void> {
  const keys = await (await context.service(ApiKeysService)).list();
  if (asJson) return context.json(keys);
  for (const { id, label, scopes, reach, revokedAt } of keys) context.print(`${id}  ${label}  ${scopes.join(',')}  ${reach.join(',') || 'everything'}${revokedAt ? '  revoked' : ''}`);
}

async function revokeKey(id: number, context: CliContext): Promise<void> {
  if (!Number.isSafeInteger(id)) throw accountErrors.keyNotFound();
  await (await context.service(ApiKeysService)).revoke(id);
  context.print(`Key ${id} is revoked.`);
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}
