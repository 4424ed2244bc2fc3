import { isSaid, type SaidKind } from '../facts/said.js';
import type { Rule } from './rule.js';

const said = (code: string, kind: SaidKind, sentence: string): Rule => ({
  code, article: null, effect: 'refuse', validFrom: '2000-01-01', validTo: null, sentence, origin: 'said', applies: (pair) => isSaid(pair.said, kind),
});

/** What people said of the pair: the run obeys. */
export const SAID_RULES: readonly Rule[] = [
  said('said.banned', 'ban', 'Un conseiller a écarté cette offre pour cette personne.'),
  said('said.rejected', 'rejected', 'Un conseiller n’a pas retenu cette proposition.'),
  said('said.refused', 'refusal', 'Cette proposition a déjà été refusée.'),
  said('said.signed', 'signed', 'Un contrat est déjà signé.'),
];
