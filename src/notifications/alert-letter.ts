import type { AlertLetter, AlertOfferLine } from '../search/alerts/alert-mail.service.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { escapeHtml } from './letter.js';
import type { Content } from './notifications.service.js';

/** Where a mail's link to stop its alert leads: nobody needs to sign in there. */
export const STOP_ALERT_PATH = '/alertes/arreter';
const OWN_SEARCHES_PATH = '/mes-recherches';

interface Sending {
  publicUrl: string;
  /** Stops this alert. */
  token: string;
  today: CalendarDate;
}

/** What is new for a saved search: the first offers with where, when and their links, the others counted. */
export function alertMail(letter: AlertLetter, { publicUrl, token, today }: Sending): Content {
  const stop = `${publicUrl}${STOP_ALERT_PATH}?jeton=${encodeURIComponent(token)}`;
  const count = letter.offers.length + letter.others;
  const news = count === 1 ? 'Une nouvelle offre' : `${count} nouvelles offres`;
  const parts: Parts = {
    lead: `${news} pour ta recherche « ${letter.label} » :`,
    offers: letter.offers.map((offer) => ({ title: offer.title, facts: factsOf(offer, today), url: `${publicUrl}/offres/${offer.id}` })),
    all: { text: letter.others === 0 ? 'Voir toute la recherche' : `Et ${letter.others} ${letter.others === 1 ? 'autre' : 'autres'} : voir toute la recherche`, url: `${publicUrl}/offres?${letter.search}` },
    own: { text: 'Changer la fréquence, mettre en pause ou supprimer', url: `${publicUrl}${OWN_SEARCHES_PATH}` },
    stop: { text: 'Ne plus recevoir cette alerte', url: stop },
  };
  return { subject: `${news} : ${letter.label}`, text: asText(parts), html: asHtml(parts), unsubscribeUrl: stop };
}

interface Link {
  text: string;
  url: string;
}

interface Parts {
  lead: string;
  offers: { title: string; facts: string; url: string }[];
  all: Link;
  own: Link;
  stop: Link;
}

const WHY = 'Tu reçois ce message parce que tu as enregistré cette recherche sur Passerelle.';

function asText({ lead, offers, all, own, stop }: Parts): string {
  const lines = offers.map(({ title, facts, url }) => `- ${title}\n  ${facts}\n  ${url}`);
  return `${['Bonjour,', lead, ...lines, ...[all].map(asLine), WHY, ...[own, stop].map(asLine), 'Passerelle'].join('\n\n')}\n`;
}

function asLine({ text, url }: Link): string {
  return `${text} :\n${url}`;
}

function asHtml({ lead, offers, all, own, stop }: Parts): string {
  const lines = offers.map(({ title, facts, url }) => `<li>${asLink({ text: title, url })}<br>${escapeHtml(facts)}</li>`).join('');
  return `<p>Bonjour,</p><p>${escapeHtml(lead)}</p><ul>${lines}</ul><p>${asLink(all)}</p><p>${WHY}<br>${asLink(own)}<br>${asLink(stop)}</p><p>Passerelle</p>`;
}

function asLink({ text, url }: Link): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}

/** `Maison Vasseur, Lille, à 3 km, début le 1er septembre` */
function factsOf({ companyName, communeName, distanceKm, startsOn }: AlertOfferLine, today: CalendarDate): string {
  return [companyName, communeName, distanceKm === null ? '' : kmWords(distanceKm), startsOn === null ? '' : `début le ${dayWords(startsOn, today)}`].filter(Boolean).join(', ');
}

function kmWords(km: number): string {
  return km < 1 ? 'à moins d’un kilomètre' : `à ${Math.round(km)} km`;
}

function dayWords(date: CalendarDate, today: CalendarDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
}
