import type { Mail } from '../platform/mail/mailer.js';
import { APPLICATIONS, INBOX, contractSigned, meetingPlanned, noLongerPossible } from './contract-letters.js';
import type { Message } from './message.js';

/** The sentences of a message, before they become text or HTML. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  /** Words of the link, and the path of the page it opens. */
  link: { text: string; path: string };
}

const PROPOSALS = '/mes-propositions';

/** What to say: tu to candidates, vous to companies. */
export function letterOf(message: Message): Letter {
  if (message.kind === 'application_received') return applicationReceived(message.offerTitle);
  if (message.kind === 'proposal_presented') return proposalPresented(message);
  if (message.kind === 'meeting_planned') return meetingPlanned(message);
  if (message.kind === 'contract_signed') return contractSigned(message);
  if (message.kind === 'no_longer_possible') return noLongerPossible(message);
  return message.to === 'candidate' ? answerToCandidate(message) : answerToCompany(message);
}

/** The letter as a mail: plain text, and the same as HTML with everything escaped. */
export function toMail(letter: Letter, publicUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { subject, paragraphs, link } = letter;
  const url = `${publicUrl}${link.path}`;
  const all = ['Bonjour,', ...paragraphs];
  return {
    subject,
    text: `${[...all, `${link.text} :\n${url}`, 'Passerelle'].join('\n\n')}\n`,
    html: `${all.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}<p><a href="${escapeHtml(url)}">${escapeHtml(link.text)}</a></p><p>Passerelle</p>`,
  };
}

function applicationReceived(offerTitle: string): Letter {
  return {
    subject: `Une candidature pour « ${offerTitle} »`,
    paragraphs: [`Vous avez reçu une candidature pour votre offre « ${offerTitle} ».`, 'Une réponse, même un non, compte beaucoup pour la personne qui vous a écrit : elle prend une minute.'],
    link: { text: 'Lire la candidature et répondre', path: INBOX },
  };
}

function proposalPresented({ offerTitle, companyName, communeName }: Extract<Message, { kind: 'proposal_presented' }>): Letter {
  return {
    subject: `Une proposition pour toi : ${offerTitle}`,
    paragraphs: [`Une offre pourrait te plaire : « ${offerTitle} », chez ${companyName}, à ${communeName}.`, 'Regarde pourquoi elle t’est proposée, puis dis oui ou non. Tes coordonnées ne sont données à l’entreprise que si tu dis oui.'],
    link: { text: 'Voir la proposition', path: PROPOSALS },
  };
}

function answerToCandidate(message: Extract<Message, { kind: 'answer_given'; to: 'candidate' }>): Letter {
  const { companyName, offerTitle, isMutual } = message;
  const subject = `${companyName} t’a répondu`;
  if (message.answer === 'no') {
    const paragraphs = [`${companyName} a répondu pour l’offre « ${offerTitle} » : ce ne sera pas cette fois. Son message t’attend sur ta page.`, 'D’autres offres te correspondent : continue, chaque candidature compte.'];
    return { subject, paragraphs, link: { text: 'Lire sa réponse', path: APPLICATIONS } };
  }
  const next = isMutual ? 'Vous êtes tous les deux d’accord : tu trouves sur ta page comment joindre l’entreprise.' : 'Ton profil l’intéresse : à toi de dire oui ou non.';
  return { subject, paragraphs: [`Bonne nouvelle : ${companyName} dit oui pour l’offre « ${offerTitle} ».`, next], link: { text: 'Voir sa réponse', path: isMutual ? APPLICATIONS : PROPOSALS } };
}

function answerToCompany(message: Extract<Message, { kind: 'answer_given'; to: 'company' }>): Letter {
  const { offerTitle, isMutual } = message;
  const subject = `Une réponse pour « ${offerTitle} »`;
  const link = { text: 'Voir vos candidats', path: INBOX };
  if (message.answer === 'no') return { subject, paragraphs: [`Une personne qui vous intéressait pour votre offre « ${offerTitle} » ne donne pas suite. D’autres profils vous attendent peut-être.`], link };
  const next = isMutual ? 'Vous êtes d’accord tous les deux : convenez d’une rencontre.' : 'À vous de lui répondre : ses coordonnées sont sur votre page dès qu’elles peuvent être données.';
  return { subject, paragraphs: [`Une personne proposée pour votre offre « ${offerTitle} » est intéressée.`, next], link };
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
