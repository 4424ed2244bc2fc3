import { DomainError } from '../shared/domain-error.js';
import type { DemoRegion } from './demo-region.js';

/** Everything that the demo refuses: only operators read it, so in their language. */
export const demoErrors = {
  notADemo: () => new DomainError('refused', 'demo.not_a_demo', 'Invented data is allowed only on the embedded database, or with DEMO=1: neither is the case here.'),
  otherData: () => new DomainError('refused', 'demo.other_data', 'This database holds people’s own data, which invented people are not mixed with: take an empty database or another DATA_DIR.'),
  otherRegion: ({ seed, scale, date }: DemoRegion) =>
    new DomainError('refused', 'demo.other_region', `This database holds another demo (seed ${seed}, scale ${scale}, date ${date}): take an empty database or another DATA_DIR.`),
};
