/** How a list of tasks begins, as a list and inside a sentence (followed by infinitives). */
export const TASK_LEADS: readonly { list: string; prose: string }[] = [
  { list: 'Vos missions :', prose: 'Vous aurez à' },
  { list: 'Au quotidien :', prose: 'Au quotidien, il s’agira de savoir' },
  { list: 'Avec votre maître d’apprentissage, vous apprendrez à :', prose: 'Accompagné(e) par une personne expérimentée, vous apprendrez à' },
  { list: 'Ce que tu vas faire :', prose: 'Avec nous, tu vas' },
  { list: 'Le travail en quelques mots :', prose: 'Le travail consiste à' },
  { list: 'Missions principales', prose: 'Vous saurez bientôt' },
];

/** For contracts that alternate work and training; `named` ones hold the diploma. */
export const TRAINING_SENTENCES = {
  named: [
    'Diplôme préparé : {diplome}.', 'Contrat en alternance pour préparer un {diplome}.', 'Formation visée : {diplome}, avec un CFA de la région.', 'Vous préparez un {diplome} ? Écrivez-nous.',
    'Nous accueillons une personne inscrite ou souhaitant s’inscrire en {diplome}.',
  ],
  open: [
    'Contrat en alternance, diplôme à définir ensemble.', 'Formation en CFA prise en charge, rémunération selon l’âge et l’année.', 'Le choix du centre de formation se fait avec vous.', 'Rémunération selon la grille légale de l’alternance.',
  ],
} as const;

export const JOB_SENTENCES = {
  permanent: ['CDI à pourvoir, période d’essai de deux mois.', 'Poste en CDI, salaire selon expérience.', 'Contrat à durée indéterminée, temps plein.'],
  fixed_term: ['CDD de remplacement, prolongation possible.', 'Contrat à durée déterminée pour un surcroît d’activité.', 'CDD pouvant déboucher sur un poste durable.'],
} as const;

export const NIGHT_SENTENCES: readonly string[] = ['Travail de nuit possible pour les majeurs.', 'Une partie du travail a lieu avant 6 h.', 'Horaires de nuit, majorés selon la convention.'];
export const LICENCE_SENTENCES: readonly string[] = ['Permis B exigé.', 'Le permis B est nécessaire pour ce poste.', 'Permis de conduire obligatoire, véhicule fourni.'];

export const CLOSINGS: readonly string[] = [
  'Passez nous voir ou candidatez en ligne.', 'Un essai de deux jours est proposé avant de signer.', 'Nous répondons à chaque candidature.', 'Possibilité d’embauche à la fin du contrat.', 'À bientôt dans notre équipe !',
  'CV et quelques mots de motivation suffisent.', 'Poste accessible aux personnes en situation de handicap.', 'Stage de découverte possible avant la rentrée.', '', '',
];
