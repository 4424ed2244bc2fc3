import type { Mail } from '../platform/mail/mailer.js';

/** The mail of a sign-in link: tu to a young person, vous to a business. */
export function signInMail(role: 'candidate' | 'company', url: string, minutes: number): Pick<Mail, 'subject' | 'text' | 'html'> {
  const [lead, after] =
    role === 'candidate'
      ? ['Voici ton lien pour te connecter à Passerelle', 'Si tu n’as rien demandé, ne fais rien : personne ne peut se connecter sans ce message.']
      : ['Voici votre lien pour vous connecter à Passerelle', 'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce message.'];
  const life = `Il sert une seule fois, pendant ${minutes} minutes.`;
  return {
    subject: role === 'candidate' ? 'Ton lien de connexion' : 'Votre lien de connexion',
    text: `Bonjour,\n\n${lead} :\n${url}\n\n${life}\n${after}\n\nPasserelle\n`,
    html: `<p>Bonjour,</p><p>${lead} :</p><p><a href="${url}">Se connecter à Passerelle</a></p><p>${life}<br>${after}</p><p>Passerelle</p>`,
  };
}
