import { meetingWhen } from '../review/meeting-words.js';
import type { Letter } from './letter.js';
import type { Message } from './message.js';

export const APPLICATIONS = '/mes-candidatures';
export const INBOX = '/entreprise/candidats';

/** When and where, to the candidate; when, to the company. */
export function meetingPlanned(message: Extract<Message, { kind: 'meeting_planned' }>): Letter {
  const when = meetingWhen(message.meeting);
  if (message.to === 'company') {
    return {
      subject: `Une rencontre pour « ${message.offerTitle} »`,
      paragraphs: [`Un conseiller a fixé une rencontre pour votre offre « ${message.offerTitle} » : ${when}.`, 'La personne et le lieu sont sur votre page.'],
      link: { text: 'Voir vos candidats', path: INBOX },
    };
  }
  const { companyName, offerTitle, meeting: { kind, where } } = message;
  return {
    subject: `Ta rencontre avec ${companyName}`,
    paragraphs: [
      `${companyName} te rencontre pour l’offre « ${offerTitle} » : ${when}.`,
      kind === 'place' ? `C’est là : ${where}.` : `C’est par téléphone, au ${where}.`,
      'Tu as un empêchement ? Préviens l’entreprise : ses coordonnées sont sur ta page.',
    ],
    link: { text: 'Voir ma rencontre', path: APPLICATIONS },
  };
}

/** To both sides: what was long prepared is done. */
export function contractSigned(message: Extract<Message, { kind: 'contract_signed' }>): Letter {
  if (message.to === 'company') {
    return { subject: `Contrat signé pour « ${message.offerTitle} »`, paragraphs: [`Un conseiller a noté la signature d’un contrat pour votre offre « ${message.offerTitle} ». La place est prise ; merci d’avoir accueilli cette personne.`], link: { text: 'Voir vos candidats', path: INBOX } };
  }
  const { companyName, offerTitle } = message;
  return {
    subject: `Bravo, ton contrat avec ${companyName} est noté`,
    paragraphs: [`Ton contrat pour l’offre « ${offerTitle} », chez ${companyName}, est signé. Tes autres candidatures s’arrêtent là : les entreprises n’attendent plus ta réponse.`, 'Ce n’est pas vrai ? Préviens ton conseiller.'],
    link: { text: 'Voir mon contrat', path: APPLICATIONS },
  };
}

/** To a candidate whose place is gone, or to a company whose candidate is: what was hoped for, kindly, and what comes next. */
export function noLongerPossible(message: Extract<Message, { kind: 'no_longer_possible' }>): Letter {
  const cancelled = message.hadMeeting ? ' La rencontre prévue n’a donc pas lieu.' : '';
  if (message.to === 'company') {
    return {
      subject: `Une personne n’est plus disponible pour « ${message.offerTitle} »`,
      paragraphs: [`Une personne qui vous intéressait pour votre offre « ${message.offerTitle} » a trouvé une place, ne cherche plus ou s’est retirée.${cancelled}`, 'D’autres profils vous attendent peut-être.'],
      link: { text: 'Voir vos candidats', path: INBOX },
    };
  }
  const { companyName, offerTitle } = message;
  return {
    subject: `« ${offerTitle} » n’est plus libre`,
    paragraphs: [`L’offre « ${offerTitle} », chez ${companyName}, n’est plus libre : la place est prise, ou l’offre est fermée.${cancelled}`, 'Cela ne dit rien de toi. D’autres offres te correspondent : continue, chaque candidature compte.'],
    link: { text: 'Chercher une autre offre', path: '/offres' },
  };
}
