import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Level } from '../shared/level.js';

export interface OccupationFact {
  code: string;
  label: string;
  /** ROME 3 code it came from; related occupations share it. */
  parentCode: string;
  riasec: string;
  /** Access to the trade is regulated. */
  regulated: boolean;
}

export interface AppellationFact {
  occupationCode: string;
  /** `Boulanger / Boulangère` */
  label: string;
}

export interface CommuneFact {
  insee: string;
  name: string;
  department: string;
  postalCodes: string[];
  population: number;
  latitude: number;
  longitude: number;
  employmentZone: string;
}

/** A department and its region, by their INSEE codes. */
export interface DepartmentFact {
  code: string;
  name: string;
  region: string;
}

export interface CertificationFact {
  rncp: string;
  title: string;
  diplomaType: string;
  level: Level;
  occupationCodes: string[];
  openToApprenticeship: boolean;
  opcoEp: boolean;
}

export interface BranchFact {
  idcc: string;
  label: string;
  mergedInto: string | null;
}

export interface HiringFact {
  occupationCode: string;
  nafRev2: string;
  hirings: number;
}

export interface TrainingSiteFact {
  siret: string;
  uai: string | null;
  address: string;
  insee: string;
  city: string;
  latitude: number;
  longitude: number;
  qualiopi: boolean;
}

/** The reference facts the project carries (`data/README.md` says where each is from), as plain rows. */
export interface ReferenceTables {
  occupations: OccupationFact[];
  appellations: AppellationFact[];
  communes: CommuneFact[];
  departments: DepartmentFact[];
  certifications: CertificationFact[];
  branches: BranchFact[];
  hirings: HiringFact[];
  sectors: { sector: string; subsector: string; occupationCode: string }[];
  skills: { occupationCode: string; label: string }[];
  mobility: { fromCode: string; toCode: string; kind: string }[];
  trainingSites: TrainingSiteFact[];
}

type Row = Record<string, string>;

const DATA = new URL('./data/', import.meta.url);
/** Branches merged since the ministry's table of July 2019. */
const MERGED: Record<string, string> = {
  '1000': '3253', '1850': '3253', '1921': '3250', '2785': '3250', '2111': '3239', '2395': '3239', '0240': '3244', '2329': '3244', '2706': '3244',
};

const rows = (file: string): Row[] => parse(readFileSync(new URL(file, DATA)), { columns: true, skip_empty_lines: true }) as Row[];
const words = (text: string): string[] => text.split(' ').filter(Boolean);

let cached: ReferenceTables | undefined;

/** Reads the tables once a process (about 0.2 s). */
export function referenceTables(): ReferenceTables {
  cached ??= readTables();
  return cached;
}

function readTables(): ReferenceTables {
  return {
    occupations: rows('occupations.csv').map((r) => ({ code: r.code!, label: r.label!, parentCode: r.parent_code!, riasec: r.riasec!, regulated: r.regulated === 'O' })),
    appellations: rows('appellations.csv').map((r) => ({ occupationCode: r.occupation_code!, label: r.label! })),
    communes: rows('communes.csv').map(commune),
    departments: rows('departments.csv').map((r) => ({ code: r.code!, name: r.name!, region: r.region! })),
    certifications: rows('certifications.csv').map(certification),
    branches: branches(),
    hirings: rows('hirings_by_occupation_and_naf.csv').map((r) => ({ occupationCode: r.occupation_code!, nafRev2: r.naf_rev2!, hirings: Number(r.hirings) })),
    sectors: rows('sectors.csv').map((r) => ({ sector: r.sector!, subsector: r.subsector!, occupationCode: r.occupation_code! })),
    skills: rows('skills.csv').map((r) => ({ occupationCode: r.occupation_code!, label: r.label! })),
    mobility: rows('occupation_mobility.csv').map((r) => ({ fromCode: r.from_code!, toCode: r.to_code!, kind: r.kind! })),
    trainingSites: rows('training_sites_hdf.csv').map(trainingSite),
  };
}

function commune(r: Row): CommuneFact {
  return {
    insee: r.insee!, name: r.name!, department: r.department!, postalCodes: words(r.postal_codes!), population: Number(r.population),
    latitude: Number(r.latitude), longitude: Number(r.longitude), employmentZone: r.employment_zone!,
  };
}

function certification(r: Row): CertificationFact {
  return {
    rncp: r.rncp!, title: r.title!, diplomaType: r.diploma_type!, level: Number(r.level) as Level, occupationCodes: words(r.occupation_codes!),
    openToApprenticeship: r.open_to_apprenticeship === '1', opcoEp: r.opco_ep === '1',
  };
}

function trainingSite(r: Row): TrainingSiteFact {
  return {
    siret: r.siret!, uai: r.uai || null, address: r.address!, insee: r.insee!, city: r.city!,
    latitude: Number(r.latitude), longitude: Number(r.longitude), qualiopi: r.qualiopi === '1',
  };
}

function branches(): BranchFact[] {
  const known = rows('branches_opco_ep.csv').map((r) => ({ idcc: r.idcc!, label: r.label!, mergedInto: MERGED[r.idcc!] ?? null }));
  const have = new Set(known.map((branch) => branch.idcc));
  const merged = [...new Set(Object.values(MERGED))].filter((idcc) => !have.has(idcc));
  return [...known, ...merged.map((idcc) => ({ idcc, label: labelOfMerged(idcc, known), mergedInto: null }))];
}

function labelOfMerged(idcc: string, known: BranchFact[]): string {
  return known.find((branch) => branch.mergedInto === idcc)?.label ?? idcc;
}
