/** Sentences of one family of trades; `{ville}` (à Lille), `{entreprise}` and `{diplome}` are filled in. */
export interface FamilyText {
  /** Who the business is. */
  about: readonly string[];
  /** What one does there, as an item of a list: infinitive, no capital, no full stop. */
  tasks: readonly string[];
  /** Who is looked for. */
  person: readonly string[];
  /** Hours, pace, place. */
  hours: readonly string[];
}
