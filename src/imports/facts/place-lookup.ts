import type { CommuneFact } from '../../reference/reference-tables.js';
import { distanceKm, isPlausiblePoint, type Point } from '../../shared/geo.js';
import { foldText } from '../../shared/text.js';

/** What a source says of a place; anything may be missing or wrong. */
export interface StatedPlace {
  insee?: string | null;
  postalCode?: string | null;
  city?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}

/** A place of the region with all its codes, one outside it with what is known, or nothing at all. */
export type FoundPlace =
  | { kind: 'inside'; commune: CommuneFact; point: Point }
  | { kind: 'outside'; insee: string | null; name: string; department: string | null; point: Point | null }
  | { kind: 'missing' };

/** Coordinates further than this from the commune's middle are not believed. */
const FAR_FROM_COMMUNE_KM = 25;
/** A point this near a commune's middle is taken to be in it, where nothing else is said. */
const NEAR_COMMUNE_KM = 8;

/** Finds communes by INSEE code, postal code, name or coordinates, in this order. */
export class PlaceLookup {
  private readonly byInsee: ReadonlyMap<string, CommuneFact>;
  private readonly byPostalCode = new Map<string, CommuneFact[]>();
  private readonly byName = new Map<string, CommuneFact[]>();
  private readonly departments: ReadonlySet<string>;

  constructor(private readonly communes: readonly CommuneFact[]) {
    this.byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
    this.departments = new Set(communes.map(({ department }) => department));
    for (const commune of communes) {
      append(this.byName, nameKey(commune.name), commune);
      for (const code of commune.postalCodes) append(this.byPostalCode, code, commune);
    }
  }

  find(stated: StatedPlace): FoundPlace {
    const insee = stated.insee?.trim().toUpperCase() || null;
    const postalCode = /^\d{4,5}$/.test(stated.postalCode?.trim() ?? '') ? (stated.postalCode as string).trim().padStart(5, '0') : null;
    const name = stated.city?.trim() || null;
    const point = pointOf(stated);
    if (insee === null && postalCode === null && name === null && point === null) return { kind: 'missing' };
    const commune = (insee === null ? undefined : this.byInsee.get(insee)) ?? this.byCodeAndName(insee, postalCode, name) ?? (insee ?? postalCode ?? name ? undefined : this.nearest(point as Point));
    return commune ? { kind: 'inside', commune, point: believable(point, commune) } : { kind: 'outside', insee, name: shownName(name, postalCode), department: departmentOf(insee ?? postalCode), point };
  }

  private byCodeAndName(insee: string | null, postalCode: string | null, name: string | null): CommuneFact | undefined {
    if (insee !== null && !this.departments.has(departmentOf(insee) ?? '')) return undefined;
    const named = name === null ? [] : (this.byName.get(nameKey(name)) ?? []);
    if (postalCode === null) return mostPeopled(named);
    const coded = this.byPostalCode.get(postalCode) ?? [];
    const department = departmentOf(postalCode) ?? '';
    // A CEDEX code is in no table: the name decides, within the department of the code.
    return mostPeopled(coded.filter((commune) => named.includes(commune))) ?? mostPeopled(coded) ?? mostPeopled(named.filter((commune) => commune.department === department));
  }

  private nearest(point: Point): CommuneFact | undefined {
    let best: CommuneFact | undefined;
    let bestKm = NEAR_COMMUNE_KM;
    for (const commune of this.communes) {
      const km = distanceKm(point, commune);
      if (km < bestKm) [best, bestKm] = [commune, km];
    }
    return best;
  }
}

/** `02` of 02001 and 02000, `2A`, `971`. */
function departmentOf(code: string | null): string | null {
  if (code === null) return null;
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
}

/** `Saint-Omer CEDEX 2`, `ST OMER`, `Lille 02`: the same key. */
function nameKey(name: string): string {
  return foldText(name)
    .replace(/\bcedex\b.*$/, '')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/\s\d+$/, '')
    .trim();
}

function mostPeopled(communes: readonly CommuneFact[]): CommuneFact | undefined {
  return communes.length === 0 ? undefined : communes.reduce((best, commune) => (commune.population > best.population ? commune : best));
}

function pointOf({ latitude, longitude }: StatedPlace): Point | null {
  if (latitude === null || latitude === undefined || longitude === null || longitude === undefined) return null;
  const point = { latitude, longitude };
  return isPlausiblePoint(point) ? point : null;
}

function believable(point: Point | null, commune: CommuneFact): Point {
  const { latitude, longitude } = commune;
  return point !== null && distanceKm(point, commune) <= FAR_FROM_COMMUNE_KM ? point : { latitude, longitude };
}

function shownName(name: string | null, postalCode: string | null): string {
  if (name === null) return postalCode ?? 'Lieu non précisé';
  return name === name.toUpperCase() ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
