import { z } from 'zod';
import { DomainError } from '../../shared/domain-error.js';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((text) => text === '1' || text === 'true');
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { message: `must be an address that begins with ${protocols.join('// or ')}//` });

/** Everything the environment decides; names and defaults stand in the README. */
const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address people type, where a proxy stands in front. */
  PUBLIC_URL: url('http:', 'https:').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  MEILI_URL: url('http:', 'https:').optional(),
  MEILI_MASTER_KEY: z.string().min(16).optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('Passerelle <ne-pas-repondre@passerelle.example>'),
  DEMO: flag.optional(),
  /** Set by the supervisor for the processes it starts: the printed sign-in links of a demo die with it. */
  DEMO_LINK_SECRET: z.string().min(32).optional(),
  DEMO_SCALE: z.enum(['small', 'region', 'large']).default('region'),
  /** A worker touches this file every 10 s while the database answers: a container's health check looks at its age. */
  HEARTBEAT_FILE: z.string().min(1).optional(),
  RATE_LIMITS: flag.default(true),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
});

export type Environment = z.infer<typeof schema>;

/** The configuration as the rest of the code reads it. */
export class Config {
  constructor(readonly env: Environment) {}

  /** No server of one's own: the embedded one is used. */
  get isEmbedded(): boolean {
    return this.env.DATABASE_URL === undefined;
  }

  /** The address of the database; processes started by the supervisor are given it. */
  get databaseUrl(): string {
    if (this.env.DATABASE_URL !== undefined) return this.env.DATABASE_URL;
    throw new DomainError('invalid', 'config.no_database', 'DATABASE_URL is not set: this process does not start a database of its own, `npm start` does.');
  }

  /** Invented data and printed sign-in links are allowed only here. */
  get isDemo(): boolean {
    return this.env.DEMO ?? this.isEmbedded;
  }

  get publicUrl(): string {
    const host = ['0.0.0.0', '::'].includes(this.env.HOST) ? 'localhost' : this.env.HOST;
    return (this.env.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${this.env.PORT}`).replace(/\/$/, '');
  }
}

/** Reads the variables; a wrong one is named with what to write instead (`config.invalid`). */
export function readConfig(variables: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return new Config(parsed.data);
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new DomainError('invalid', 'config.invalid', `Wrong variable: ${sentences.join('; ')}. See the configuration table of the README.`);
}
