/** What a page says after a form was accepted: its address carries the code (`?fait=candidature`), never the words. */
export const DONE: Record<string, string> = {
  connexion: 'Tu es connecté.',
  deconnexion: 'Vous êtes déconnecté.',
  profil: 'Ton profil est enregistré.',
  candidature: 'Ta candidature est envoyée. Tu recevras un mail dès que l’entreprise répond.',
  retrait: 'Ta candidature est retirée.',
  'reponse-oui': 'Ta réponse est envoyée : l’entreprise sait que ça t’intéresse.',
  'reponse-non': 'C’est noté. Ta réponse nous aide à mieux te proposer la suite.',
  favori: 'L’offre est dans tes favoris.',
  'favori-retire': 'L’offre n’est plus dans tes favoris.',
  consentement: 'Ton choix est enregistré.',
  effacement: 'Tes données sont effacées. Bonne route !',
};

/** The address to go to after a form, with what to say there. */
export function doneAt(path: string, code: string): string {
  const [before = '', hash] = path.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}fait=${code}${hash ? `#${hash}` : ''}`;
}
