import type { Role } from '../accounts/account.entity.js';
import type { Mail } from '../platform/mail/mailer.js';

/** Thirty days before erasing: tu to a young person, vous to others. */
export function retentionMail(role: Role, signInUrl: string, days: number): Pick<Mail, 'subject' | 'text' | 'html'> {
  const [subject, ask, otherwise] =
    role === 'candidate'
      ? ['Veux-tu garder ton compte Passerelle ?', 'Tu n’es pas venu sur Passerelle depuis deux ans. Pour garder ton compte, connecte-toi', 'Sinon, tes données seront effacées']
      : ['Voulez-vous garder votre compte Passerelle ?', 'Vous n’êtes pas venu sur Passerelle depuis deux ans. Pour garder votre compte, connectez-vous', 'Sinon, vos données seront effacées'];
  const end = `${otherwise} dans ${days} jours : c’est la règle pour ne rien garder d’inutile.`;
  return {
    subject,
    text: `Bonjour,\n\n${ask} :\n${signInUrl}\n\n${end}\n\nPasserelle\n`,
    html: `<p>Bonjour,</p><p>${ask} : <a href="${signInUrl}">${signInUrl}</a></p><p>${end}</p><p>Passerelle</p>`,
  };
}
