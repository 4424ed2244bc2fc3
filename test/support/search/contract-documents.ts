import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import { AT_LILLE, aDocument, northOf } from '../builders/search-document.builder.js';

/** A handful of offers, each with something that only it has. */
export const FEW: readonly SearchDocument[] = [
  aDocument(1, { title: 'Apprenti boulanger', name: 'Maison Vasseur', body: 'Pétrin, façonnage et cuisson au feu de bois.', numbers: { published: 20_010, applicants: 4 } }),
  aDocument(2, { title: 'Boulangère', name: 'Le Fournil d’Hellemmes', point: northOf(AT_LILLE, 5), body: 'Pain bio.', keys: { level: '4', start: '2027-10' }, numbers: { published: 20_020, applicants: 1, startsOn: 21_030 } }),
  aDocument(3, { title: 'CAP boulanger en 2 ans', name: 'Épi d’or', point: northOf(AT_LILLE, 12), keys: { contract: 'professionalisation', rhythm: 'two_days_a_week' }, numbers: { published: 20_005, applicants: 0, duration: 12 } }),
  aDocument(4, { title: 'Tourier', name: 'Au Four & Moulin', point: northOf(AT_LILLE, 29.9), keys: { department: '62', zone: '3203', licence: 'needed' }, numbers: { published: 20_000, applicants: 0 } }),
  aDocument(5, { title: 'Coiffeuse mixte', name: 'Salon Léa', occupations: ['D1202'], keys: { branch: '2596', sector: ['artisanat-d-art-audiovisuel-et-spectacle'], level: '4' }, numbers: { published: 20_015, applicants: 9 } }),
  aDocument(6, { title: 'Pâtissier-chocolatier', name: 'Maison Delattre', occupations: ['D1104'], point: northOf(AT_LILLE, 31), keys: { start: null, level: '5' }, numbers: { published: 20_008, applicants: 2, startsOn: null } }),
  aDocument(7, { title: 'Vendeur en boulangerie', name: 'Boulanger & Fils', occupations: ['D1106'], keys: { contract: 'fixed_term', rhythm: null, sector: ['commerce-et-distribution', 'hotellerie-et-restauration'] }, numbers: { published: 20_003, applicants: 3, duration: 6 } }),
  aDocument(8, { title: 'Comptable', name: "L'Étude \"Dubois\"", occupations: ['M1203'], body: 'Saisie, déclarations, relances des clients.', keys: { contract: 'permanent', level: '5', sector: [], branch: '0787', rhythm: null }, numbers: { published: 20_030, applicants: 0, duration: null } }),
  aDocument(9, { title: 'Préparatrice en pharmacie', name: 'Pharmacie de l’Hôtel de Ville', occupations: ['J1307'], keys: { branch: '1996', sector: ['sante'], level: null }, numbers: { published: 20_012, applicants: 5, startsOn: 20_700 } }),
  aDocument(10, { title: 'Secrétaire', name: 'SARL O’Brien', occupations: [], point: null, keys: { department: null, zone: null, sector: [] }, numbers: { published: 19_990, applicants: 7 } }),
];

/** Enough offers for several windows: three trades, words of their own, counts that repeat. */
export const CROWD: readonly SearchDocument[] = Array.from({ length: 460 }, (_, at) => {
  const id = at + 1;
  const trade = ['D1102', 'D1104', 'D1202', 'D1102'][at % 4]!;
  const title = `${{ D1102: 'Boulanger', D1104: 'Pâtissier', D1202: 'Coiffeur' }[trade]}${at % 7 === 0 ? ' bio' : ''}`;
  return aDocument(id, {
    title: at % 29 === 0 && trade === 'D1202' ? 'Vendeur boulanger bio' : title, occupations: [trade], point: northOf(AT_LILLE, (at * 7) % 60),
    numbers: { published: 20_000 - (at % 30), applicants: at % 6 },
  });
});
