import { Injectable } from '@nestjs/common';

/** `down` makes the service not ready; `degraded` is said and stays ready. */
export interface PartHealth {
  status: 'up' | 'degraded' | 'down';
  /** What else an operator wants to know: which engine answers, the state of the last run. */
  [detail: string]: string | number | boolean | null;
}

export type PartName = 'database' | 'queue' | 'search' | 'lastRun';

export type HealthCheck = () => Promise<PartHealth>;

/** Each room registers the check of its part when its module starts; `/health/ready` asks them all. */
@Injectable()
export class HealthRegistry {
  private readonly checks = new Map<PartName, HealthCheck>();

  register(part: PartName, check: HealthCheck): void {
    this.checks.set(part, check);
  }

  /** Every part's state, none of them waited for longer than `limitMs`; a check that throws or is late is down. */
  async ask(limitMs = 3_000): Promise<Record<string, PartHealth>> {
    const entries = [...this.checks].map(async ([part, check]) => [part, await answerWithin(check, limitMs)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }
}

async function answerWithin(check: HealthCheck, limitMs: number): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'down', reason: `no answer within ${limitMs / 1000} s` }), limitMs);
  });
  const asked = check().catch((error: unknown): PartHealth => ({ status: 'down', reason: error instanceof Error ? error.message : String(error) }));
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}
