/** The ten criteria, in the order in which points are stored, with the words people see. */
export const CRITERIA = {
  occupation: 'Métier',
  travel: 'Trajet',
  level: 'Niveau',
  start: 'Date de début',
  skills: 'Compétences et branche',
  interest: 'Intérêt exprimé',
  rhythm: 'Rythme',
  contract: 'Contrat et durée',
  licence: 'Permis',
  answers: 'Réponses de l’entreprise',
} as const;

export type CriterionName = keyof typeof CRITERIA;
export const CRITERION_NAMES = Object.keys(CRITERIA) as CriterionName[];

/** Whose point of view: U is what the candidate wants, P what the employer would accept. */
export type Side = 'candidate' | 'employer';
