import { describe, expect, it } from '@jest/globals';
import type { AlertLetter } from '../search/alerts/alert-mail.service.js';
import { alertMail } from './alert-letter.js';

const offer = { id: 7, title: 'Apprenti <b>boulanger</b>', companyName: 'Maison "Vasseur" & fils', communeName: 'Lille', distanceKm: 3.2, startsOn: '2027-09-01' };
const LETTER: AlertLetter = { savedSearchId: 1, accountId: 2, email: 'a@example.org', label: 'boulanger · à moins de 30 km', search: 'text=boulanger&radius=30', frequency: 'daily', offers: [offer], others: 0 };
const mailOf = (over: Partial<AlertLetter> = {}): ReturnType<typeof alertMail> => alertMail({ ...LETTER, ...over }, { publicUrl: 'https://passerelle.example', token: 'abc', today: '2026-11-24' });

describe('the mail of an alert', () => {
  it('names one offer', () => expect(mailOf().subject).toBe('Une nouvelle offre : boulanger · à moins de 30 km'));
  it('counts several, and those it does not name', () => {
    const { subject, text } = mailOf({ offers: Array.from({ length: 10 }, (_, index) => ({ ...offer, id: index + 1 })), others: 4 });
    expect(subject).toMatch(/^14 nouvelles offres/);
    expect(text).toContain('Et 4 autres : voir toute la recherche :\nhttps://passerelle.example/offres?text=boulanger&radius=30');
  });
  it('says who, where, how far and when, with the link', () =>
    expect(mailOf().text).toContain('- Apprenti <b>boulanger</b>\n  Maison "Vasseur" & fils, Lille, à 3 km, début le 1er septembre 2027\n  https://passerelle.example/offres/7'));
  it.each<[string, Partial<typeof offer>, string]>([
    ['very near', { distanceKm: 0.4 }, 'à moins d’un kilomètre'],
    ['this year', { startsOn: '2026-12-15' }, 'début le 15 décembre\n'],
  ])('%s', (_, over, words) => expect(mailOf({ offers: [{ ...offer, ...over }] }).text).toContain(words));
  it('leaves out what is not known', () => expect(mailOf({ offers: [{ ...offer, distanceKm: null, startsOn: null }] }).text).toContain('  Maison "Vasseur" & fils, Lille\n'));
  it('holds no markup of others', () => {
    expect(mailOf().html).not.toContain('<b>');
    expect(mailOf().html).toContain('Maison &quot;Vasseur&quot; &amp; fils');
    expect(mailOf().html).toContain('href="https://passerelle.example/offres?text=boulanger&amp;radius=30"');
  });
  it('can be stopped from the mail program, from both of its forms', () => {
    const { unsubscribeUrl, text, html } = mailOf();
    expect(unsubscribeUrl).toBe('https://passerelle.example/alertes/arreter?jeton=abc');
    expect(text).toContain(`Ne plus recevoir cette alerte :\n${unsubscribeUrl}`);
    expect(html).toContain(`<a href="${unsubscribeUrl}">Ne plus recevoir cette alerte</a>`);
  });
  it('says tu', () => expect(mailOf().text).not.toMatch(/\b(vous|votre|vos)\b/i));
});
