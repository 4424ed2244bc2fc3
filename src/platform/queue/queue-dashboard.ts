import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { RequestHandler } from 'express';
import type { Queues } from './queues.js';

/** What the dashboard's own page needs beyond ours: its styles are partly inline. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

/** Handlers that show the queues under `basePath`, to look only: whoever mounts them decides who may. */
export function queueDashboard(queues: Queues, basePath: string): RequestHandler[] {
  const adapter = new ExpressAdapter().setBasePath(basePath);
  const boards = queues.all().map((queue) => new BullMQAdapter(queue, { readOnlyMode: true }));
  createBullBoard({ queues: boards, serverAdapter: adapter, options: { uiConfig: { boardTitle: 'Passerelle', hideRedisDetails: true } } });
  const policy: RequestHandler = (_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  };
  return [policy, adapter.getRouter() as RequestHandler];
}
