/** What a page says after a form was accepted: its address carries the code (`?fait=candidature`), never the words. */
export const DONE: Record<string, string> = {
  connexion: 'Connexion réussie.',
  deconnexion: 'Vous êtes déconnecté.',
  profil: 'Ton profil est enregistré.',
  candidature: 'Ta candidature est envoyée. Tu recevras un mail dès que l’entreprise répond.',
  retrait: 'Ta candidature est retirée.',
  'reponse-oui': 'Ta réponse est envoyée : l’entreprise sait que ça t’intéresse.',
  'reponse-non': 'C’est noté. Ta réponse nous aide à mieux te proposer la suite.',
  favori: 'L’offre est dans tes favoris.',
  'favori-retire': 'L’offre n’est plus dans tes favoris.',
  consentement: 'Ton choix est enregistré.',
  rattachement: 'Votre demande est envoyée. Un conseiller la confirme ; vous pouvez déjà préparer une offre.',
  'entreprise-nouvelle': 'Votre entreprise est enregistrée. Un conseiller la vérifie ; vous pouvez déjà préparer une offre.',
  entreprise: 'Les informations sont enregistrées.',
  'offre-en-ligne': 'Votre offre est en ligne.',
  'offre-en-attente': 'Votre offre est prête : elle sera en ligne dès qu’un conseiller aura confirmé votre entreprise.',
  'offre-modifiee': 'Votre offre est modifiée.',
  'offre-pause': 'Votre offre est en pause : plus personne ne la voit.',
  'offre-reprise': 'Votre offre est reprise.',
  'offre-prolongee': 'Votre offre est visible deux mois de plus.',
  'offre-fermee': 'Votre offre est fermée.',
  'candidat-oui': 'C’est dit : la personne est prévenue.',
  'candidat-non': 'Votre message aimable est parti.',
  presentee: 'L’offre est présentée : la personne et l’entreprise sont prévenues.',
  presentees: 'Les offres sont présentées : la personne et les entreprises sont prévenues.',
  ecartee: 'L’offre est écartée. Le prochain calcul en tient compte.',
  epinglee: 'L’offre est épinglée : le prochain calcul la garde dans sa liste.',
  desepinglee: 'L’offre n’est plus épinglée.',
  exclue: 'L’offre est exclue jusqu’à la date choisie.',
  'exclusion-levee': 'L’exclusion est levée.',
  accord: 'L’accord d’un parent est noté.',
  diffusion: 'Les listes sans alerte sont présentées.',
  'entreprise-verifiee': 'L’entreprise est vérifiée : ses offres en attente sont mises en ligne.',
  'entreprise-ajoutee': 'L’entreprise est ajoutée et vérifiée.',
  'membre-confirme': 'La demande est confirmée.',
  'membre-refuse': 'La demande est refusée.',
  'personne-ajoutee': 'La personne est enregistrée. Sa liste arrive avec le prochain calcul.',
  'offre-pour-entreprise': 'L’offre est publiée pour l’entreprise.',
  places: 'Les places sont enregistrées.',
  'session-ajoutee': 'La rentrée est ajoutée.',
  effacement: 'Tes données sont effacées. Bonne route !',
};

/** The address to go to after a form, with what to say there. */
export function doneAt(path: string, code: string): string {
  const [before = '', hash] = path.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}fait=${code}${hash ? `#${hash}` : ''}`;
}
