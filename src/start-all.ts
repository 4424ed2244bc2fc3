import { fileURLToPath } from 'node:url';
import { childEnvironment } from './platform/config/environment.js';
import type { StopRequest } from './platform/supervisor/stop-request.js';
import { Supervisor } from './platform/supervisor/supervisor.js';

const script = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Everything in one command: the embedded database where there is no other, its preparation, then the web and worker processes. */
export async function startAll(stopRequest: StopRequest): Promise<void> {
  await new Supervisor(stopRequest).run(async (supervisor) => {
    const { config, databaseUrl, variables } = await supervisor.openDatabase();
    await supervisor.once('preparation', script('cli'), ['prepare'], childEnvironment(variables));
    const { newSignInLinks } = await import('./sign-in-links.js');
    const links = await newSignInLinks(config, databaseUrl);
    const env = childEnvironment({ ...variables, ...links.variables });
    await Promise.all([supervisor.keep('web', script('web'), env), supervisor.keep('worker', script('worker'), env)]);
    return [...links.lines, `Passerelle is ready: ${config.publicUrl}`];
  });
}
