import { describe, expect, it } from '@jest/globals';
import { aPair, type PairChanges } from '../../../test/support/a-pair.js';
import { ARRAS, ROUBAIX } from '../../../test/support/builders/places.js';
import { referenceTables } from '../../reference/reference-tables.js';
import { marketReference } from '../facts/market-reference.js';
import { RULES } from '../rules/rule-table.js';
import { adviserSentences } from './adviser-sentences.js';
import { candidateSentences } from './candidate-sentences.js';
import { companySentences } from './company-sentences.js';
import { evaluatePair } from './evaluate-pair.js';
import type { PairStanding } from './load-pair.js';
import { storyOf, type PairStory } from './pair-story.js';
import { RULE_WORDS } from './rule-words.js';
import { OPENINGS } from './what-would-open.js';

const tables = referenceTables();
const reference = marketReference(tables);
const labels = new Map(tables.occupations.map(({ code, label }) => [code, label]));
const NOWHERE_YET: PairStanding = { rank: null, wishRank: null, runId: null, applicants: 0, lists: 0, seats: 1, seatChance: null, placeChance: null };

function story(changes: PairChanges = {}, standing: Partial<PairStanding> = {}): PairStory {
  return storyOf(evaluatePair(aPair(changes), reference), { ...NOWHERE_YET, ...standing }, (code) => labels.get(code) ?? code);
}

const roubaix = { latitude: ROUBAIX.latitude, longitude: ROUBAIX.longitude };
const arras = { latitude: ARRAS.latitude, longitude: ARRAS.longitude };
const barber: PairChanges = { candidate: { wishes: ['D1202'] }, offer: { occupationCode: 'D1216' } };
const pastry: PairChanges = { offer: { occupationCode: 'D1104' } };
const noTraining: PairChanges = { candidate: { contractKinds: ['permanent'], level: 3 }, offer: { contractKind: 'permanent', months: null, minimumLevel: 3 }, session: null };

describe('to the candidate', () => {
  it('says why, shortly', () => {
    expect(candidateSentences(story({}, { rank: 1, wishRank: 1, runId: 7, lists: 3, seatChance: 0.8, placeChance: 1 }))).toEqual([
      'C’est le métier de ton premier vœu.',
      'À 4 min à vélo de chez toi, le CFA à 4 min.',
      'Ton niveau permet d’entrer en CAP.',
      'Le contrat commence quand tu es libre, le 1er septembre 2027.',
      '1 place, aucune candidature, proposée à 3 personnes : tes chances sont bonnes.',
    ]);
  });

  const says: readonly [string, PairChanges, Partial<PairStanding>][] = [
    ['C’est le métier de ton deuxième vœu.', { candidate: { wishes: ['N4105', 'D1102'] } }, {}],
    ['C’est un métier très proche de ton premier vœu : Coiffeur / Coiffeuse.', barber, {}],
    ['C’est le même domaine que ton premier vœu : Boulanger / Boulangère.', pastry, {}],
    ['À 1 h à vélo de chez toi, le CFA à 4 min.', { offer: { place: roubaix } }, {}],
    ['À 27 min en voiture de chez toi, le CFA à 6 min.', { candidate: { travelModes: ['car'] }, offer: { place: roubaix } }, {}],
    ['Tu y prépares ce que tu vises : un CAP.', { candidate: { targetLevel: 3 } }, {}],
    ['Ton niveau dépasse déjà celui du diplôme préparé (CAP).', { candidate: { level: 4 } }, {}],
    ['L’entreprise demande plutôt le niveau bac : montre-lui ce que tu sais faire.', { offer: { minimumLevel: 4 } }, {}],
    ['Tu as le niveau demandé.', noTraining, {}],
    ['Le contrat commence le 1er septembre 2027, avant la date que tu as donnée (1er novembre 2027).', { candidate: { availableFrom: '2027-11-01' } }, {}],
    ['Le contrat commence le 1er septembre 2027 : il faudra attendre 8 mois.', { candidate: { availableFrom: '2027-01-01' } }, {}],
    ['Tu as 1 des 2 compétences demandées.', { candidate: { skills: ['petrir'] }, offer: { skills: ['Pétrir', 'Vendre'] } }, {}],
    ['Tu as la compétence demandée.', { candidate: { skills: ['Pétrir'] }, offer: { skills: ['Pétrir'] } }, {}],
    ['C’est le rythme que tu préfères : 1 semaine au CFA, 1 en entreprise.', { candidate: { rhythm: 'one_week_of_two' } }, {}],
    ['Tu as le permis demandé.', { candidate: { licence: true }, offer: { licenceRequired: true } }, {}],
    ['Elle est dans tes favoris.', { said: ['favourite'] }, {}],
    ['1 place, 1 candidature : tes chances sont bonnes.', {}, { runId: 1, applicants: 1, seatChance: 1, placeChance: 1 }],
    ['2 places, aucune candidature, proposée à 40 personnes : c’est disputé, garde d’autres pistes.', {}, { runId: 1, lists: 40, seats: 2, seatChance: 0.1, placeChance: 1 }],
  ];
  it.each(says)('« %s »', (sentence, changes, standing) => {
    expect(candidateSentences(story(changes, standing))).toContain(sentence);
  });

  it('begins with one sentence for each rule that refuses, and then makes no promise', () => {
    const refused = story({ candidate: { maxKm: 5 }, offer: { place: arras, licenceRequired: true } }, { runId: 1, seatChance: 1, placeChance: 1 });
    const sentences = candidateSentences(refused);
    expect(sentences.slice(0, refused.refusing.length)).toEqual([
      'L’entreprise est plus loin que la distance que tu acceptes.',
      'Le trajet vers l’entreprise dure plus d’une heure et demie avec tes moyens.',
      'Il faut le permis de conduire, que tu n’as pas encore.',
    ]);
    expect(sentences[refused.refusing.length]).toMatch(/^Pour qu’elle s’ouvre, il faudrait : accepter \d+ km \(5 aujourd’hui\) ; un moyen de transport .* ; avoir le permis, ou que l’entreprise s’en passe\.$/);
    expect(sentences.join(' ')).not.toMatch(/chances|candidature/);
  });

  it('has words for every rule of the table, as tu', () => {
    expect(Object.keys(RULE_WORDS).sort()).toEqual(RULES.map(({ code }) => code).sort());
    for (const { candidate } of Object.values(RULE_WORDS)) expect(candidate).not.toMatch(/\bvous\b|\bvotre\b|la personne/i);
  });
});

describe('to the company', () => {
  it('says what an anonymous profile shows', () => {
    expect(companySentences(story({ candidate: { licence: true, skills: ['Pétrir'] }, offer: { skills: ['Pétrir', 'Vendre'] } }))).toEqual([
      'C’est le premier métier que cette personne vise.', 'À 4 min à vélo de votre entreprise.', 'Son niveau permet d’entrer en CAP.', 'Libre à la date de votre contrat.',
      'Elle a 1 des 2 compétences que vous demandez.', 'Elle a le permis de conduire.', 'Une formation avec des places libres commence le 7 septembre 2027.',
    ]);
  });

  const told: readonly [string, PairChanges][] = [
    ['C’est l’un des métiers que cette personne vise.', { candidate: { wishes: ['N4105', 'D1102'] } }],
    ['Cette personne vise un métier très proche : Coiffeur / Coiffeuse.', barber],
    ['Cette personne vise un métier du même domaine : Boulanger / Boulangère.', pastry],
    ['Libre à partir du 10 septembre 2027.', { candidate: { availableFrom: '2027-09-10' } }],
    ['Son niveau : CAP.', noTraining],
    ['Son niveau est en dessous de celui que vous demandez.', { offer: { minimumLevel: 4 } }],
    ['Cette personne n’a pas le permis que vous demandez.', { offer: { licenceRequired: true } }],
  ];
  it.each(told)('« %s »', (sentence, changes) => expect(companySentences(story(changes))).toContain(sentence));

  it('tells neither age nor what was said to an adviser', () => {
    const minor = companySentences(story({ candidate: { birthDate: '2011-01-01' }, offer: { nightWork: true, regulatedWork: true }, said: ['ban', 'rejected', 'refusal'] }));
    const older = companySentences(story({ candidate: { birthDate: '1980-01-01' } }));
    expect([...minor, ...older].join(' ')).not.toMatch(/\bans\b|âge|mineur|conseiller|refus|dit non/);
  });
});

describe('to the adviser', () => {
  it('says the pair whole', () => {
    const sentences = adviserSentences(story({ offer: { nightWork: true, startsOn: '2027-03-01', answerRate: 80 }, session: { startsOn: '2027-03-08' }, candidate: { availableFrom: '2027-03-01' }, said: ['favourite', 'pin'] }, { rank: 2, wishRank: 1, runId: 4, applicants: 1, lists: 5, seats: 2, seatChance: 0.62, placeChance: 0.7 }));
    expect(sentences).toEqual([
      'À vérifier : la personne sera mineure et le travail commence avant 6 h ou finit après 22 h : vérifiez la dérogation de la branche (L3163-2).',
      'C’est le métier de son premier vœu.',
      'L’entreprise est à 4 min à vélo, le CFA à 4 min à vélo.',
      'Session retenue : entrée en CAP le 8 mars 2027, 12 places libres.',
      'Contrat le 1er mars 2027, libre le 1er mars 2027.',
      expect.stringMatching(/^\d+ points sur 100 pour la personne, \d+ pour l’entreprise\.$/),
      expect.stringMatching(/^Estimations : elle postule à \d+ % si elle la voit, l’entreprise la retient à \d+ %\.$/),
      'Au rang 2 de sa liste, au rang 1 par son seul souhait.', '2 places, 1 candidature, proposée à 5 personnes.',
      'Quand vient son tour : 60 % de chances qu’il reste une place, puis 70 % qu’il y en ait une en formation.', 'L’entreprise répond à 80 % de ses candidats.',
      'La personne l’a mise en favori.', 'Un conseiller l’a épinglée.',
    ]);
  });

  it.each<[string, PairChanges]>([
    ['Écartée : un apprentissage commence avant 30 ans, sauf dans les cas de l’article L6222-2 (L6222-1).', { candidate: { birthDate: '1980-01-01' } }],
    ['Écartée : un conseiller a écarté cette offre pour cette personne.', { said: ['ban'] }],
    ['À vérifier : l’entreprise est plus loin que la distance acceptée.', { candidate: { maxKm: 5 }, offer: { place: roubaix }, said: ['pin'] }],
  ])('« %s »', (sentence, changes) => expect(adviserSentences(story(changes))).toContain(sentence));

  it('names what weighs against', () => {
    expect(adviserSentences(story({ candidate: { maxKm: 60, travelModes: ['transit'] }, offer: { place: arras } })).find((sentence) => sentence.startsWith('Ce qui pèse'))).toMatch(/trajet pour elle \(\d+ sur 25\)/);
  });
});

describe('what would open a refused pair', () => {
  const opens: readonly [string, PairChanges][] = [
    ['accepter 43 km (5 aujourd’hui)', { candidate: { maxKm: 5, travelModes: ['car'] }, offer: { place: arras } }],
    ['un vœu proche de « Boulanger / Boulangère »', { candidate: { wishes: ['N4105'] } }],
    ['accepter aussi le CDI', { offer: { contractKind: 'permanent', months: null }, session: null }],
    ['un contrat qui commence le 14 juin 2028 ou plus tard', { candidate: { birthDate: '2013-06-14' } }],
    ['un contrat de 6 à 36 mois (40 annoncés)', { offer: { months: 40 } }],
    ['une formation à « Boulanger / Boulangère » avec une place, qui commence entre le 1er juin 2027 et le 1er décembre 2027', { session: null }],
    ['un diplôme jusqu’au niveau bac pro', { session: { level: 5 } }],
    ['que l’exclusion soit levée par un conseiller', { said: ['ban'] }],
    ['un lieu connu des deux côtés', { offer: { place: null } }],
  ];
  it.each(opens)('%s', (words, changes) => {
    expect(adviserSentences(story(changes)).find((sentence) => sentence.startsWith('Pour que la paire s’ouvre, il faudrait : '))).toContain(words);
  });

  it('is said for every rule that refuses', () => expect(Object.keys(OPENINGS).sort()).toEqual(RULES.filter(({ effect }) => effect === 'refuse').map(({ code }) => code).sort()));

  it('says nothing of a pair that is open', () => expect(adviserSentences(story()).join(' ')).not.toContain('il faudrait'));
});
