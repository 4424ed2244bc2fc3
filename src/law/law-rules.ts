import type { CalendarDate } from '../shared/calendar-date.js';

export interface LawRule {
  /** Of the Code du travail, as it is cited: `L6222-1`. */
  article: string;
  effect: 'refuse' | 'flag';
  /** First day on which the rule, as it is applied here, was in force; most come from the law of 5 September 2018. */
  validFrom: CalendarDate;
  /** Last day; null while it is in force. */
  validTo: CalendarDate | null;
  /** One French sentence for the adviser and the company. */
  sentence: string;
}

/**
 * The rules of law, each with its article of the Code du travail and the dates of the version applied.
 * `refuse`: the contract may not be signed; `flag`: it may, in a case that an adviser must check.
 */
export const LAW_RULES = {
  'law.age_under_minimum': {
    article: 'L6222-1', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Un apprentissage commence à 16 ans au plus tôt, à 15 ans si le collège est achevé.',
  },
  'law.age_over_limit': {
    article: 'L6222-1', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Un apprentissage commence avant 30 ans, sauf dans les cas de l’article L6222-2.',
  },
  'law.age_exception': {
    article: 'L6222-2', effect: 'flag', validFrom: '2019-01-01', validTo: null,
    sentence: 'La personne aura plus de 29 ans : vérifiez avec elle le cas de l’article L6222-2 qui l’autorise.',
  },
  'law.length_out_of_range': {
    article: 'L6222-7-1', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Un contrat d’apprentissage dure de 6 à 36 mois.',
  },
  'law.training_starts_too_late': {
    article: 'L6222-12', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'La formation au CFA commence au plus tard trois mois après le début du contrat.',
  },
  'law.training_starts_too_early': {
    article: 'L6222-12-1', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Le contrat commence au plus tard trois mois après l’entrée au CFA.',
  },
  'law.no_seat': {
    article: 'R6223-6', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Un maître d’apprentissage accompagne deux apprentis, et un redoublant de plus : aucune place n’est libre à cette date.',
  },
  'law.professionalisation_age': {
    article: 'L6325-1', effect: 'refuse', validFrom: '2008-05-01', validTo: null,
    sentence: 'Un contrat de professionnalisation est ouvert de 16 à 25 ans, et à partir de 26 ans aux demandeurs d’emploi inscrits.',
  },
  'law.professionalisation_length': {
    article: 'L6325-11', effect: 'refuse', validFrom: '2019-01-01', validTo: null,
    sentence: 'Un contrat de professionnalisation dure de 6 à 12 mois, jusqu’à 24 ou 36 dans les cas des articles L6325-11 et L6325-12.',
  },
  'law.professionalisation_longer': {
    article: 'L6325-12', effect: 'flag', validFrom: '2019-01-01', validTo: null,
    sentence: 'Ce contrat de professionnalisation dépasse 12 mois : vérifiez l’accord de branche, ou l’inscription depuis plus d’un an.',
  },
  'law.minor_night_work': {
    article: 'L3163-2', effect: 'flag', validFrom: '2008-05-01', validTo: null,
    sentence: 'La personne sera mineure et le travail commence avant 6 h ou finit après 22 h : vérifiez la dérogation de la branche.',
  },
  'law.minor_regulated_work': {
    article: 'L4153-8', effect: 'flag', validFrom: '2008-05-01', validTo: null,
    sentence: 'La personne sera mineure et le poste comporte des travaux réglementés : l’entreprise doit faire une déclaration de dérogation.',
  },
} as const satisfies Record<string, LawRule>;

export type LawCode = keyof typeof LAW_RULES;
