import { Mailer, type Mail } from '../../src/platform/mail/mailer.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { Clock } from '../../src/shared/clock.js';

/** A present that a test chooses and moves. */
export class FakeClock extends Clock {
  constructor(private present = new Date('2026-11-24T09:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.present);
  }

  set(instant: string | Date): void {
    this.present = new Date(instant);
  }

  advance(time: { days?: number; minutes?: number }): void {
    this.present = new Date(this.present.getTime() + ((time.days ?? 0) * 1440 + (time.minutes ?? 0)) * 60_000);
  }
}

/** A mailbox for all: the same key is kept once. */
export class FakeMailer extends Mailer {
  readonly sent: Mail[] = [];
  /** When true, sending fails as it does without a mail server. */
  isDown = false;

  override async send(mail: Mail): Promise<void> {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    if (!this.sent.some(({ key }) => key === mail.key)) this.sent.push(mail);
  }

  to(address: string): Mail[] {
    return this.sent.filter((mail) => mail.to === address);
  }
}

/** Remembers what was asked for; nothing runs. */
export class FakeJobs extends Jobs {
  readonly added: { job: string; payload: unknown }[] = [];
  readonly schedules = new Map<string, string>();

  override async add(job: string, payload: unknown): Promise<void> {
    this.added.push({ job, payload });
  }

  override async schedule(job: string, _: unknown, cron: string): Promise<void> {
    this.schedules.set(job, cron);
  }
}
