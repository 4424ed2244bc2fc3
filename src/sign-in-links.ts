import { demoLinks, newDemoLinkSecret } from './accounts/demo-links.js';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
import type { Config } from './platform/config/config.js';
import { openDataSource } from './platform/database/open-data-source.js';

export interface SignInLinks {
  /** What the web process must know to recognise them. */
  variables: Record<string, string>;
  lines: string[];
}

/** One link a role for the accounts of a demo, good as long as the processes that are given `variables`; none elsewhere. */
export async function newSignInLinks(config: Config, databaseUrl: string): Promise<SignInLinks> {
  if (!config.isDemo) return { variables: {}, lines: [] };
  const secret = newDemoLinkSecret();
  const source = await openDataSource(databaseUrl, { entities: [], migrations: [] }, 1);
  try {
    const links = await demoLinks(source, config.publicUrl, secret, DEMO_ACCOUNTS.map((account) => account.email));
    const lines = links.map((link) => `  ${link.role.padEnd(16)} ${link.url}`);
    const heading = lines.length === 0 ? [] : ['All data is invented. Sign in with these links, as long as this process lives:'];
    return { variables: { DEMO_LINK_SECRET: secret }, lines: [...heading, ...lines] };
  } finally {
    await source.destroy();
  }
}
