import { readConfig, type Config } from './config.js';

/** The variables for a process that we start: our own, with these instead. */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** What a process needs to know of an embedded database: its address, and that this is still a demo (or not). */
export function embeddedVariables(config: Config, url: string): Record<string, string> {
  return { DATABASE_URL: url, DEMO: config.isDemo ? '1' : '0' };
}

/** From here on this process itself uses the embedded database at `url`; returns its new configuration. */
export function adoptVariables(variables: Record<string, string>): Config {
  Object.assign(process.env, variables);
  return readConfig();
}
