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
  effacement: 'Tes données sont effacées. Bonne route !',
};

/** The address to go to after a form, with what to say there. */
export function doneAt(path: string, code: string): string {
  const [before = '', hash] = path.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}fait=${code}${hash ? `#${hash}` : ''}`;
}
