import type { Retrieval } from '../../../src/search/engines/search-engine.js';
import { AT_LILLE, northOf } from '../builders/search-document.builder.js';

type Ask = Partial<Retrieval>;

/** Which of the few documents are found, whatever their order. */
export const SET_CASES: readonly { name: string; retrieval: Ask; found: number[] }[] = [
  { name: 'everything for an empty search', retrieval: {}, found: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  { name: 'a word of a title', retrieval: { words: ['comptable'] }, found: [8] },
  { name: 'a word of a company', retrieval: { words: ['vasseur'] }, found: [1] },
  { name: 'a word of the text', retrieval: { words: ['petrin'] }, found: [1] },
  { name: 'a word of the text only where everything is searched', retrieval: { words: ['petrin'], wordsIn: 'names', allowSimilar: false }, found: [] },
  { name: 'the other gender', retrieval: { words: ['coiffeur'] }, found: [5] },
  { name: 'the other gender, the other way', retrieval: { words: ['tourière'.normalize('NFD').replace(/\p{M}/gu, '')] }, found: [4] },
  { name: 'a plural', retrieval: { words: ['comptables'] }, found: [8] },
  { name: 'words without their accents', retrieval: { words: ['preparatrice'] }, found: [9] },
  { name: 'ligatures and elisions', retrieval: { words: ['epi', 'or'] }, found: [3] },
  { name: 'all the words, not some', retrieval: { words: ['boulanger', 'vasseur'] }, found: [1] },
  { name: 'words in any order, in title and text', retrieval: { words: ['cuisson', 'apprenti'] }, found: [1] },
  { name: 'nothing when one of the words is nowhere', retrieval: { words: ['boulanger', 'plombier'], allowSimilar: false }, found: [] },
  { name: 'the beginning of a word that is being typed', retrieval: { words: ['compt'], isOpen: true }, found: [8] },
  { name: 'no beginning of a finished word', retrieval: { words: ['compt'], isOpen: false, allowSimilar: false }, found: [] },
  { name: 'a misspelt company when nothing else is found', retrieval: { words: ['delatre'] }, found: [6] },
  { name: 'no misspelt word when that was not asked', retrieval: { words: ['delatre'], allowSimilar: false }, found: [] },
  { name: 'nothing for nonsense', retrieval: { words: ['xqzwvk'] }, found: [] },
  { name: 'nothing for a long nonsense', retrieval: { words: ['xqzwvk'.repeat(33)] }, found: [] },
  { name: 'many words', retrieval: { words: Array.from({ length: 24 }, (_, at) => `mot${at}`) }, found: [] },
  { name: 'words that look like an operator', retrieval: { words: ['not', 'or', 'and'], allowSimilar: false }, found: [] },
  { name: 'a trade asked for', retrieval: { asked: ['D1102'] }, found: [1, 2, 3, 4] },
  { name: 'several trades', retrieval: { asked: ['D1202', 'J1307'] }, found: [5, 9] },
  { name: 'near trades too', retrieval: { asked: ['D1102'], near: ['D1104', 'D1106'] }, found: [1, 2, 3, 4, 6, 7] },
  { name: 'other trades by the words, in title and company only', retrieval: { asked: ['D1102'], words: ['boulanger'], wordsIn: 'names' }, found: [1, 2, 3, 4, 7] },
  { name: 'trades that nobody offers', retrieval: { asked: ['A1101'] }, found: [] },
  { name: 'only the trades of a filter', retrieval: { occupations: ['D1104', 'D1202'] }, found: [5, 6] },
  { name: 'a trade asked for within a filter of trades', retrieval: { asked: ['D1102'], near: ['D1104'], occupations: ['D1104'] }, found: [6] },
  { name: 'one contract', retrieval: { keys: { contract: ['permanent'] } }, found: [8] },
  { name: 'either of two contracts', retrieval: { keys: { contract: ['permanent', 'fixed_term'] } }, found: [7, 8] },
  { name: 'a level', retrieval: { keys: { level: ['5'] } }, found: [6, 8] },
  { name: 'a month', retrieval: { keys: { start: ['2027-10'] } }, found: [2] },
  { name: 'a sector among several of a document', retrieval: { keys: { sector: ['hotellerie-et-restauration'] } }, found: [7] },
  { name: 'a department', retrieval: { keys: { department: ['62'] } }, found: [4] },
  { name: 'an employment zone', retrieval: { keys: { zone: ['3203'] } }, found: [4] },
  { name: 'a branch', retrieval: { keys: { branch: ['2596', '1996'] } }, found: [5, 9] },
  { name: 'a rhythm', retrieval: { keys: { rhythm: ['two_days_a_week'] } }, found: [3] },
  { name: 'no licence needed', retrieval: { keys: { licence: ['not_needed'] } }, found: [1, 2, 3, 5, 6, 7, 8, 9, 10] },
  { name: 'all of several filters', retrieval: { keys: { contract: ['apprenticeship'], level: ['4'], branch: ['0843'] } }, found: [2] },
  { name: 'nothing for a value nobody has', retrieval: { keys: { contract: ['nothing of the kind'] } }, found: [] },
  { name: 'a value with quotes, brackets and operators as a value', retrieval: { keys: { branch: ['0843" OR department = "62', "'] OR id > 0 --", '\\'] } }, found: [] },
  { name: 'from a number on', retrieval: { ranges: { published: { min: 20_015 } } }, found: [2, 5, 8] },
  { name: 'up to a number', retrieval: { ranges: { published: { max: 20_000 } } }, found: [4, 10] },
  { name: 'between two numbers, both included', retrieval: { ranges: { published: { min: 20_008, max: 20_012 } } }, found: [1, 6, 9] },
  { name: 'a range leaves out what has no number', retrieval: { ranges: { duration: { min: 1 } } }, found: [1, 2, 3, 4, 5, 6, 7, 9, 10] },
  { name: 'several ranges', retrieval: { ranges: { startsOn: { max: 21_000 }, duration: { max: 12 } } }, found: [3, 7] },
  { name: 'a circle', retrieval: { circle: { centre: AT_LILLE, radiusKm: 10 } }, found: [1, 2, 5, 7, 8, 9] },
  { name: 'a circle of thirty kilometres, to the edge', retrieval: { circle: { centre: AT_LILLE, radiusKm: 30 } }, found: [1, 2, 3, 4, 5, 7, 8, 9] },
  { name: 'a circle elsewhere', retrieval: { circle: { centre: northOf(AT_LILLE, 31), radiusKm: 2 } }, found: [4, 6] },
  { name: 'nothing in a circle where nobody is', retrieval: { circle: { centre: { latitude: 43.3, longitude: 5.4 }, radiusKm: 50 } }, found: [] },
  { name: 'a trade in a circle', retrieval: { asked: ['D1102'], circle: { centre: AT_LILLE, radiusKm: 10 } }, found: [1, 2] },
  { name: 'a word in a circle with a filter', retrieval: { words: ['boulanger'], circle: { centre: AT_LILLE, radiusKm: 20 }, keys: { contract: ['apprenticeship'] } }, found: [1, 2] },
];

/** In which order they come. */
export const ORDER_CASES: readonly { name: string; retrieval: Ask; found: number[] }[] = [
  { name: 'the freshest first without a question', retrieval: {}, found: [8, 2, 5, 9, 1, 6, 3, 7, 4, 10] },
  { name: 'trades asked for, near ones, words', retrieval: { asked: ['D1104'], near: ['D1202'], words: ['vasseur'], wordsIn: 'names' }, found: [6, 5, 1] },
  { name: 'trades with the remaining words before those without', retrieval: { asked: ['D1102'], askedWords: ['bio'], words: ['boulanger', 'bio'], wordsIn: 'names' }, found: [2, 1, 3, 4] },
  { name: 'the nearest first inside a tier when a place is known', retrieval: { asked: ['D1104'], near: ['D1102'], origin: AT_LILLE }, found: [6, 1, 2, 3, 4] },
  { name: 'by distance, then the freshest', retrieval: { sort: 'distance', origin: AT_LILLE }, found: [8, 5, 9, 1, 7, 2, 3, 4, 6, 10] },
  { name: 'by date', retrieval: { sort: 'date' }, found: [8, 2, 5, 9, 1, 6, 3, 7, 4, 10] },
  { name: 'by applicants, then the freshest', retrieval: { sort: 'applicants' }, found: [8, 3, 4, 2, 6, 7, 1, 9, 10, 5] },
  { name: 'by applicants over several tiers', retrieval: { asked: ['D1102'], near: ['D1104'], words: ['coiffeur'], wordsIn: 'names', sort: 'applicants' }, found: [3, 4, 2, 6, 1, 5] },
  { name: 'names that begin so, in the order of a sort, as suggestions ask for them', retrieval: { words: ['maiso'], wordsIn: 'names', isOpen: true, allowSimilar: false, sort: 'applicants', size: 5 }, found: [6, 1] },
  { name: 'a part of the order', retrieval: { sort: 'date', offset: 2, size: 3 }, found: [5, 9, 1] },
];

/** What is counted, and the total. */
export const FACET_CASES: readonly { name: string; retrieval: Ask; facets: Record<string, Record<string, number>>; total: number }[] = [
  { name: 'every value of a group', retrieval: { facets: ['contract'] }, facets: { contract: { apprenticeship: 7, fixed_term: 1, permanent: 1, professionalisation: 1 } }, total: 10 },
  { name: 'only the groups asked for', retrieval: { facets: ['department', 'licence'] }, facets: { department: { '59': 8, '62': 1 }, licence: { needed: 1, not_needed: 9 } }, total: 10 },
  { name: 'several values of one document', retrieval: { facets: ['sector'], occupations: ['D1106'] }, facets: { sector: { 'commerce-et-distribution': 1, 'hotellerie-et-restauration': 1 } }, total: 1 },
  { name: 'documents without a value nowhere', retrieval: { facets: ['level'], occupations: ['J1307'] }, facets: { level: {} }, total: 1 },
  {
    name: 'a group without its own filter', retrieval: { facets: ['contract', 'level'], keys: { contract: ['permanent'] } },
    facets: { contract: { apprenticeship: 7, fixed_term: 1, permanent: 1, professionalisation: 1 }, level: { '5': 1 } }, total: 1,
  },
  {
    name: 'two filtered groups, each by the filter of the other', retrieval: { facets: ['contract', 'level'], keys: { contract: ['apprenticeship'], level: ['4'] } },
    facets: { contract: { apprenticeship: 2 }, level: { '3': 3, '4': 2, '5': 1 } }, total: 2,
  },
  { name: 'within a circle, exactly', retrieval: { facets: ['level'], circle: { centre: AT_LILLE, radiusKm: 10 } }, facets: { level: { '3': 2, '4': 2, '5': 1 } }, total: 6 },
  { name: 'over all tiers', retrieval: { facets: ['start'], asked: ['D1102'], near: ['D1104'], words: ['comptable'], wordsIn: 'names' }, facets: { start: { '2027-09': 4, '2027-10': 1 } }, total: 6 },
  { name: 'each document once, though its words count too', retrieval: { facets: ['department'], asked: ['D1102'], askedWords: ['bio'], words: ['bio'], wordsIn: 'names' }, facets: { department: { '59': 3, '62': 1 } }, total: 4 },
  { name: 'the same on a later page', retrieval: { facets: ['contract'], offset: 8, size: 4 }, facets: { contract: { apprenticeship: 7, fixed_term: 1, permanent: 1, professionalisation: 1 } }, total: 10 },
];
