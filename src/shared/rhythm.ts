/** How weeks alternate between the training centre and the firm, with the share of working days spent at the centre. */
export const RHYTHMS = {
  one_week_of_two: { share: 1 / 2, label: '1 semaine au CFA, 1 en entreprise' },
  one_week_of_three: { share: 1 / 3, label: '1 semaine au CFA, 2 en entreprise' },
  one_week_a_month: { share: 1 / 4, label: '1 semaine au CFA, 3 en entreprise' },
  two_days_a_week: { share: 2 / 5, label: '2 jours au CFA, 3 en entreprise' },
} as const;

export type Rhythm = keyof typeof RHYTHMS;
export const RHYTHM_NAMES = Object.keys(RHYTHMS) as Rhythm[];
