import { StopRequest } from './platform/supervisor/stop-request.js';

// a Ctrl-C counts from here on, also while the rest is being loaded
const stopRequest = new StopRequest();
const { startAll } = await import('./start-all.js');
await startAll(stopRequest);
