import { referenceTables } from '../../../reference/reference-tables.js';

const DEPARTMENTS: Readonly<Record<string, string>> = { '02': 'Aisne', '59': 'Nord', '60': 'Oise', '62': 'Pas-de-Calais', '80': 'Somme' };

let zones: Map<string, string> | undefined;

/** `Nord`, or for an employment zone its largest commune: `bassin de Valenciennes`. */
export function territoryWords(code: string): string {
  zones ??= zoneNames();
  const zone = zones.get(code);
  return DEPARTMENTS[code] ?? (zone ? `bassin de ${zone}` : code);
}

function zoneNames(): Map<string, string> {
  const largest = new Map<string, { name: string; population: number }>();
  for (const { employmentZone, name, population } of referenceTables().communes) {
    if (population > (largest.get(employmentZone)?.population ?? -1)) largest.set(employmentZone, { name, population });
  }
  return new Map([...largest].map(([code, { name }]) => [code, name]));
}
