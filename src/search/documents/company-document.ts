import { stems } from '../../shared/french-stem.js';
import type { Place } from '../../shared/place.js';
import { foldText } from '../../shared/text.js';
import type { CompanyCard } from '../company-search.schema.js';
import type { SearchDocument } from '../engines/search-engine.js';
import type { StoredCard } from '../ranked-page.js';

/** A verified establishment with its open offers. */
export interface CompanyRow extends Place {
  id: number;
  name: string;
  naf: string;
  idcc: string | null;
  headcount: number;
  answerRate: number | null;
  invented: boolean;
  openOffers: number;
  /** Trades of the open offers, each once. */
  occupationCodes: readonly string[];
}

/** What the reference tables add. */
export interface CompanyFacts {
  occupationLabel(code: string): string | null;
}

export interface StoredCompanyCard extends CompanyCard, StoredCard {}

/** A company as a document. Pure: the same row gives the same document. */
export function companyDocument(row: CompanyRow, facts: CompanyFacts): SearchDocument {
  return {
    id: row.id,
    occupations: row.occupationCodes,
    point: { latitude: row.latitude, longitude: row.longitude },
    texts: { title: row.name, name: '', body: [row.communeName, ...row.occupationCodes.map((code) => facts.occupationLabel(code))].filter(Boolean).join('. ') },
    keys: { department: row.department, branch: row.idcc, hiring: row.openOffers > 0 ? 'yes' : 'no', zone: row.employmentZone, naf: row.naf },
    numbers: { offers: row.openOffers, headcount: row.headcount },
    card: companyCard(row),
  };
}

function companyCard(row: CompanyRow): StoredCompanyCard {
  return {
    id: row.id, name: row.name, communeName: row.communeName, insee: row.insee, department: row.department, latitude: row.latitude, longitude: row.longitude, naf: row.naf, idcc: row.idcc,
    headcount: row.headcount, answerRate: row.answerRate, openOffers: row.openOffers, invented: row.invented,
    occupations: row.occupationCodes, titleStems: stems(foldText(row.name)), nameStems: stems(foldText(row.name)),
  };
}
