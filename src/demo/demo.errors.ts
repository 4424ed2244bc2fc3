import { DomainError } from '../shared/domain-error.js';
import type { DemoRegion } from './demo-region.js';

/** Everything that the demo refuses; read by whoever runs the command. */
export const demoErrors = {
  notADemo: () => new DomainError('refused', 'demo.not_a_demo', 'Invented data is allowed only on the embedded database, or with DEMO=1: this is neither.'),
  otherData: () => new DomainError('refused', 'demo.other_data', 'This database holds data of its own, and invented people are not mixed with it: use an empty database or another DATA_DIR.'),
  otherRegion: ({ seed, scale, date }: DemoRegion) =>
    new DomainError('refused', 'demo.other_region', `This database already holds a demo (seed ${seed}, scale ${scale}, date ${date}): use an empty database or another DATA_DIR for a different one.`),
};
