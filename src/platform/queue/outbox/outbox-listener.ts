import pg from 'pg';
import type { DataSource } from 'typeorm';

const RECONNECT_MS = 2_000;

/** Hears `NOTIFY outbox` on a connection of its own, and gets itself another when that one is lost. */
export class OutboxListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly onNotice: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: urlOf(this.database), keepAlive: true, application_name: 'passerelle-outbox' });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', () => this.onNotice());
    this.client = client;
    try {
      await client.connect();
      await client.query('LISTEN outbox');
    } catch {
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** What was announced meanwhile was not heard: the relay looks at once. */
  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start().then(() => this.onNotice()), RECONNECT_MS);
  }
}

function urlOf(database: DataSource): string {
  const { options } = database;
  if (options.type !== 'postgres' || !options.url) throw new Error('the outbox needs the URL of a PostgreSQL database');
  return options.url;
}
