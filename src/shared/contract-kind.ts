/** apprentissage, professionnalisation, CDD, CDI. */
export const CONTRACT_KINDS = ['apprenticeship', 'professionalisation', 'fixed_term', 'permanent'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** Kinds that alternate work with a training session. */
export function needsTraining(kind: ContractKind): boolean {
  return kind === 'apprenticeship' || kind === 'professionalisation';
}
