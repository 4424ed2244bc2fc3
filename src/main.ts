import { fileURLToPath } from 'node:url';
import { demoLinks, newDemoLinkSecret } from './accounts/demo-links.js';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
import type { Config } from './platform/config/config.js';
import { childEnvironment } from './platform/config/environment.js';
import { openDataSource } from './platform/database/connect.js';
import { Supervisor } from './platform/supervisor/supervisor.js';

const script = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Everything in one command: the embedded database where there is no other, its preparation, then the web and worker processes. */
await new Supervisor().run(async (supervisor) => {
  const { config, databaseUrl } = await supervisor.openDatabase();
  const secret = newDemoLinkSecret();
  const env = childEnvironment({ ...supervisor.variables(), DEMO_LINK_SECRET: secret });
  await supervisor.once('preparation', script('cli'), ['prepare'], env);
  await Promise.all([supervisor.keep('web', script('web'), env), supervisor.keep('worker', script('worker'), env)]);
  const links = config.isDemo ? await printedLinks(config, databaseUrl, secret) : [];
  return [...links, `Passerelle is ready: ${config.publicUrl}`];
});

async function printedLinks(config: Config, databaseUrl: string, secret: string): Promise<string[]> {
  const source = await openDataSource(databaseUrl, { entities: [], migrations: [] }, 1);
  try {
    const links = await demoLinks(source, config.publicUrl, secret, DEMO_ACCOUNTS.map((account) => account.email));
    const lines = links.map((link) => `  ${link.role.padEnd(16)} ${link.url}`);
    return lines.length === 0 ? [] : ['All data is invented. Sign in with these links, as long as this process lives:', ...lines];
  } finally {
    await source.destroy();
  }
}
