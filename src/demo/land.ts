import type { CommuneFact, ReferenceTables } from '../reference/reference-tables.js';
import { distanceKm } from '../shared/geo.js';
import type { Place } from '../shared/place.js';
import type { SeededRandom } from '../shared/seeded-random.js';
import { GATHERED_AROUND, RARER_BELOW } from './distributions.js';
import { Weighted } from './weighted.js';

const KM_PER_DEGREE = 111.32;

/** The region's communes, drawn by population. */
export class Land {
  private readonly draws = new Map<string, Weighted<CommuneFact>>();
  private readonly near: readonly CommuneFact[];

  constructor(
    private readonly tables: ReferenceTables,
    private readonly gathered: number,
  ) {
    this.near = tables.communes.filter((commune) => distanceKm(commune, GATHERED_AROUND) <= GATHERED_AROUND.km);
  }

  /** A commune by population, rarely one with fewer people than `usualFrom`. */
  commune(usualFrom: number, random: SeededRandom): CommuneFact {
    const isNear = this.gathered > 0 && random.chance(this.gathered);
    const key = `${isNear} ${usualFrom}`;
    let draw = this.draws.get(key);
    if (!draw) {
      draw = new Weighted(isNear ? this.near : this.tables.communes, ({ population }) => (population >= usualFrom ? population : population * RARER_BELOW));
      this.draws.set(key, draw);
    }
    return draw.pick(random);
  }

  /** Somewhere in the commune: most near its middle, further out where more people live. */
  placeIn(commune: CommuneFact, random: SeededRandom): Place {
    const spreadKm = Math.min(3.5, 0.35 + 0.5 * Math.sqrt(commune.population / 10_000));
    const distance = spreadKm * Math.sqrt(random.next()) * random.next() ** 0.3;
    const angle = random.next() * 2 * Math.PI;
    const north = (distance * Math.sin(angle)) / KM_PER_DEGREE;
    const east = (distance * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((commune.latitude * Math.PI) / 180));
    return {
      insee: commune.insee,
      communeName: commune.name,
      department: commune.department,
      employmentZone: commune.employmentZone,
      latitude: round(commune.latitude + north),
      longitude: round(commune.longitude + east),
    };
  }
}

/** Five decimals: about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
