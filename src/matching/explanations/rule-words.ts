/** A rule in the words of the two sides. Null for the company: it says something of the person that is not theirs to know. */
export interface RuleWords {
  candidate: string;
  company: string | null;
}

/** No rule of the pair: somebody who signed before, took the search up again and applied. */
export const HAS_CONTRACT = 'candidate.has_contract';
export const HAS_CONTRACT_WORDS = { adviser: 'La personne a déjà un contrat noté : vérifiez qu’il a pris fin.', company: 'Cette personne a déjà un contrat noté : voyez avec elle s’il a pris fin.' };

/** Stands for a rule of law whose own words would tell the company somebody's age. */
const LAW_TO_CHECK = 'Un conseiller vérifiera avec vous un point de la loi avant le contrat.';

/** What a company is told of a pair's rules: each one, in its words, except what was said to an adviser; an unknown code keeps its name. */
export function companyRuleSentences(codes: readonly string[]): string[] {
  const sentences = codes.map((code) => {
    if (code === HAS_CONTRACT) return HAS_CONTRACT_WORDS.company;
    const words = RULE_WORDS[code];
    if (words === undefined) return `À vérifier (${code}).`;
    return words.company ?? (code.startsWith('law.') ? LAW_TO_CHECK : null);
  });
  return [...new Set(sentences.filter((sentence) => sentence !== null))];
}

/** The codes that a company may read: those whose name says nothing of somebody's age, nor of what they told an adviser. */
export function codesForCompany(codes: readonly string[]): string[] {
  return codes.filter((code) => RULE_WORDS[code]?.company !== null);
}

/** Every rule of the table (tested); advisers read the rule's own sentence. */
export const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  'law.age_under_minimum': { candidate: 'Au début du contrat, tu n’auras pas encore l’âge : 16 ans, ou 15 ans si tu as fini le collège.', company: null },
  'law.age_over_limit': { candidate: 'L’apprentissage commence avant 30 ans, sauf dans quelques cas : parles-en à un conseiller.', company: null },
  'law.age_exception': { candidate: 'Après 29 ans, l’apprentissage est ouvert dans quelques cas : un conseiller regardera avec toi.', company: null },
  'law.length_out_of_range': { candidate: 'La durée annoncée n’est pas celle d’un apprentissage : de 6 à 36 mois.', company: 'Un contrat d’apprentissage dure de 6 à 36 mois : changez la durée de votre offre.' },
  'law.training_starts_too_late': { candidate: 'La formation commence plus de trois mois après le début du contrat.', company: 'La formation commence plus de trois mois après le début de votre contrat : décalez-le si vous pouvez.' },
  'law.training_starts_too_early': { candidate: 'La formation commence plus de trois mois avant le début du contrat.', company: 'La formation commence plus de trois mois avant le début de votre contrat : avancez-le si vous pouvez.' },
  'law.no_seat': { candidate: 'L’entreprise accompagne déjà autant d’apprentis que la loi le permet.', company: 'Vos maîtres d’apprentissage accompagnent déjà autant d’apprentis que la loi le permet à cette date.' },
  'law.professionalisation_age': { candidate: 'Ce contrat est ouvert de 16 à 25 ans, et après aux demandeurs d’emploi inscrits.', company: null },
  'law.professionalisation_length': { candidate: 'La durée annoncée dépasse ce que la loi permet pour ce contrat dans ton cas.', company: 'Un contrat de professionnalisation dure de 6 à 12 mois, plus longtemps dans certains cas seulement.' },
  'law.professionalisation_longer': { candidate: 'Ce contrat dure plus de 12 mois : un conseiller vérifiera que c’est possible.', company: 'Ce contrat dépasse 12 mois : vérifiez l’accord de votre branche.' },
  'law.minor_night_work': { candidate: 'Tu auras moins de 18 ans et le travail commence tôt ou finit tard : un conseiller vérifiera que c’est permis.', company: null },
  'law.minor_regulated_work': { candidate: 'Tu auras moins de 18 ans et certains travaux demandent une déclaration : l’entreprise la fera avec un conseiller.', company: null },
  'offer.full': { candidate: 'Toutes les places de cette offre sont prises.', company: 'Toutes les places de votre offre sont prises.' },
  'contract.not_wished': { candidate: 'Ce type de contrat n’est pas de ceux que tu cherches.', company: 'Cette personne cherche un autre type de contrat.' },
  'occupation.unrelated': { candidate: 'Ce métier est loin de ceux que tu as choisis.', company: 'Cette personne vise un autre métier.' },
  'travel.beyond_limit': { candidate: 'L’entreprise est plus loin que la distance que tu acceptes.', company: 'Votre entreprise est loin de chez cette personne.' },
  'travel.too_long': { candidate: 'Le trajet vers l’entreprise dure plus d’une heure et demie avec tes moyens.', company: 'Le trajet jusqu’à vous est trop long pour cette personne.' },
  'licence.required': { candidate: 'Il faut le permis de conduire, que tu n’as pas encore.', company: 'Cette personne n’a pas le permis que vous demandez.' },
  'session.none': { candidate: 'Aucune formation ouverte à ce métier ne commence autour de cette date.', company: 'Aucune formation ouverte à ce métier ne commence autour de la date de votre contrat.' },
  'session.full': { candidate: 'La formation n’a plus de place.', company: 'La formation n’a plus de place.' },
  'session.out_of_window': { candidate: 'La formation commence à plus de trois mois du début du contrat.', company: 'La formation commence à plus de trois mois du début de votre contrat.' },
  'session.out_of_reach': { candidate: 'Aucun CFA avec une place libre n’est à portée de chez toi.', company: 'Aucun CFA avec une place libre n’est à portée de cette personne.' },
  'level.out_of_reach': { candidate: 'Le diplôme préparé demande un niveau plus haut que le tien.', company: 'Le diplôme préparé demande un niveau plus haut que le sien.' },
  'start.before_available': { candidate: 'Le contrat commence plus d’un mois avant que tu sois libre.', company: 'Votre contrat commence plus d’un mois avant qu’elle soit libre.' },
  'level.below_minimum': { candidate: 'L’entreprise demande un niveau un peu plus haut que le tien.', company: 'Son niveau est en dessous de celui que vous demandez.' },
  'occupation.uncertain': { candidate: 'Le métier a été lu dans le titre de l’annonce : vérifie que c’est bien lui.', company: 'Le métier a été lu dans le titre de votre offre : choisissez-le dans la liste.' },
  'said.banned': { candidate: 'Un conseiller a écarté cette offre pour toi.', company: null },
  'said.rejected': { candidate: 'Un conseiller n’a pas retenu cette proposition.', company: null },
  'said.refused': { candidate: 'Tu as déjà dit non à cette offre.', company: null },
  'said.signed': { candidate: 'Un contrat est déjà signé.', company: 'Un contrat est déjà signé.' },
};
