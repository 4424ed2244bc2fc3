import { DomainError } from '../shared/domain-error.js';
import type { DemoRegion } from './demo-region.js';

/** Everything that the demo refuses. */
export const demoErrors = {
  notADemo: () => new DomainError('refused', 'demo.not_a_demo', 'Des données inventées ne sont permises que sur la base embarquée, ou avec DEMO=1 : ce n’est pas le cas ici.'),
  otherData: () => new DomainError('refused', 'demo.other_data', 'Cette base contient déjà des données, et on n’y mêle pas de personnes inventées : prenez une base vide ou un autre DATA_DIR.'),
  otherRegion: ({ seed, scale, date }: DemoRegion) =>
    new DomainError('refused', 'demo.other_region', `Cette base contient déjà une démonstration (seed ${seed}, scale ${scale}, date ${date}) : prenez une base vide ou un autre DATA_DIR pour en faire une autre.`),
};
