import type { EmbeddedServer } from '../database/embedded/embedded-server.js';
import { sentenceOfFailure } from '../process/failure.js';

const LOOK_EVERY_MS = 1_000;
const RESTARTS_ALLOWED = 3;
const WINDOW_MS = 60_000;

/** Starts the embedded server again when it dies; gives up, with the reason, when it cannot or dies again and again. */
export class DatabaseWatch {
  private timer: NodeJS.Timeout | undefined;
  private restarts: number[] = [];
  private busy = false;

  constructor(
    private readonly server: EmbeddedServer,
    private readonly signal: AbortSignal,
    private readonly say: (line: string) => void,
    private readonly onGivenUp: (sentence: string) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.signal.addEventListener('abort', () => clearInterval(this.timer));
  }

  private async look(): Promise<void> {
    if (this.busy || this.signal.aborted || this.server.isRunning()) return;
    this.busy = true;
    try {
      const now = Date.now();
      this.restarts = [...this.restarts.filter((at) => now - at < WINDOW_MS), now];
      if (this.restarts.length > RESTARTS_ALLOWED) return this.onGivenUp(this.server.reason());
      this.say('The embedded database stopped; starting it again.');
      await this.server.restart(this.signal);
    } catch (error) {
      if (!this.signal.aborted) this.onGivenUp(sentenceOfFailure(error));
    } finally {
      this.busy = false;
    }
  }
}
