import { describe, it } from '@jest/globals';

/** A suite that needs something this machine may lack. Where it is missing, the suite is skipped and the reason printed. */
export function describeWhere(isThere: boolean, title: string, reason: string, suite: () => void): void {
  if (isThere) {
    describe(title, suite);
    return;
  }
  process.stderr.write(`Not tested: ${title}: ${reason}.\n`);
  describe(title, () => it.skip(`was not tested: ${reason}`, () => undefined));
}
