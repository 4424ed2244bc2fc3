/**
 * SIGINT, SIGTERM and SIGHUP from the first moment of the process: until somebody takes care of them they end it,
 * and a signal to the whole group may come twice, where the second changes nothing.
 */
export class StopRequest {
  private handler: () => void = () => process.exit(0);

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.handler());
  }

  handleWith(handler: () => void): void {
    this.handler = handler;
  }
}
