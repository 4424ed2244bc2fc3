import type { FoundHandler } from '../../../src/platform/queue/handler-registry.js';
import type { JobName, QueueName } from '../../../src/platform/queue/job-types.js';

/** A handler of a test job that remembers what it was given. */
export class Recorder {
  readonly seen: number[] = [];
  /** How many times the next calls fail first. */
  failures = 0;
  private gate: Promise<void> = Promise.resolve();

  handler(job = 'maintenance.test', queue: QueueName = 'maintenance'): FoundHandler {
    return { key: `Recorder.${job}`, meta: { job: { job: job as JobName, queue } }, run: (payload) => this.take(payload as { n: number }) };
  }

  /** Calls wait until the function given back is called. */
  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  private async take({ n }: { n: number }): Promise<void> {
    await this.gate;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('fails on purpose');
    }
    this.seen.push(n);
  }
}
