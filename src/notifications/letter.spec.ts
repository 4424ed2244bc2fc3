import { describe, expect, it } from '@jest/globals';
import { meetingWhen } from '../review/meeting-words.js';
import { letterOf, toMail } from './letter.js';
import type { Message } from './message.js';

const SITE = 'https://passerelle.example';
const offer = { offerTitle: 'Apprenti <b>boulanger</b> & Cie', companyName: 'Chez "Zoé"' };
const messages: [string, Message, string][] = [
  ['an application, to the company', { kind: 'application_received', to: 'company', offerTitle: offer.offerTitle }, '/entreprise/candidats'],
  ['a proposal, to the candidate', { kind: 'proposal_presented', to: 'candidate', ...offer, communeName: 'Lille' }, '/mes-propositions'],
  ['a yes after the candidate’s', { kind: 'answer_given', to: 'candidate', answer: 'yes', isMutual: true, ...offer }, '/mes-candidatures'],
  ['a yes before the candidate’s', { kind: 'answer_given', to: 'candidate', answer: 'yes', isMutual: false, ...offer }, '/mes-propositions'],
  ['a no, to the candidate', { kind: 'answer_given', to: 'candidate', answer: 'no', isMutual: false, ...offer }, '/mes-candidatures'],
  ['a yes, to the company', { kind: 'answer_given', to: 'company', answer: 'yes', isMutual: false, offerTitle: offer.offerTitle }, '/entreprise/candidats'],
  ['a yes that makes two', { kind: 'answer_given', to: 'company', answer: 'yes', isMutual: true, offerTitle: offer.offerTitle }, '/entreprise/candidats'],
  ['a no, to the company', { kind: 'answer_given', to: 'company', answer: 'no', isMutual: false, offerTitle: offer.offerTitle }, '/entreprise/candidats'],
  ['a meeting, to the candidate', { kind: 'meeting_planned', to: 'candidate', ...offer, meeting: { on: '2026-12-01', time: '14:30', kind: 'place', where: '12 rue du Four, Lille' } }, '/mes-candidatures'],
  ['a call, to the candidate', { kind: 'meeting_planned', to: 'candidate', ...offer, meeting: { on: '2026-12-01', time: '09:00', kind: 'phone', where: '03 53 01 02 03' } }, '/mes-candidatures'],
  ['a meeting, to the company', { kind: 'meeting_planned', to: 'company', offerTitle: offer.offerTitle, meeting: { on: '2026-12-01', time: '14:30' } }, '/entreprise/candidats'],
  ['a contract, to the candidate', { kind: 'contract_signed', to: 'candidate', ...offer }, '/mes-candidatures'],
  ['a contract, to the company', { kind: 'contract_signed', to: 'company', offerTitle: offer.offerTitle }, '/entreprise/candidats'],
  ['a place that is gone, to the candidate', { kind: 'no_longer_possible', to: 'candidate', ...offer, hadMeeting: true }, '/offres'],
  ['a person who is placed, to the company', { kind: 'no_longer_possible', to: 'company', offerTitle: offer.offerTitle, hadMeeting: false }, '/entreprise/candidats'],
];

describe('mails', () => {
  it.each(messages)('%s: opens the right page', (_, message, path) => {
    const mail = toMail(letterOf(message), SITE);
    expect(mail.text).toContain(`${SITE}${path}`);
    expect(mail.html).toContain(`<a href="${SITE}${path}">`);
  });

  it.each(messages)('%s: speaks to its reader as it should', (_, message) => {
    const { paragraphs } = letterOf(message);
    const words = paragraphs.join(' ').toLowerCase().split(/[^\p{L}]+/u);
    const has = (...some: string[]): boolean => some.some((word) => words.includes(word));
    expect(has('tu', 'ton', 'te', 't', 'toi')).toBe(message.to === 'candidate');
    if (message.to === 'company') expect(has('vous', 'votre', 'vos')).toBe(true);
  });

  it.each(messages)('%s: says the same in both forms, and nothing of an offer becomes markup', (_, message) => {
    const letter = letterOf(message);
    const mail = toMail(letter, SITE);
    for (const paragraph of letter.paragraphs) expect(mail.text).toContain(paragraph);
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).toContain('&lt;b&gt;boulanger&lt;/b&gt; &amp; Cie');
    expect(mail.subject).not.toContain('\n');
  });

  it.each([['2026-12-01', '14:30', 'mardi 1er décembre 2026 à 14 h 30'], ['2027-01-11', '09:00', 'lundi 11 janvier 2027 à 9 h']])('say %s %s as people do', (on, time, words) => {
    expect(meetingWhen({ on, time })).toBe(words);
  });
});
