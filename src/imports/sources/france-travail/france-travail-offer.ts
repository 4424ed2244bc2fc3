import { z } from 'zod';

/** Anything that is not of the expected kind counts as not said: one odd value loses a part of an offer, not the offer. */
const maybe = <T extends z.ZodType>(type: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> => type.nullish().catch(null);
const text = maybe(z.string());
const number = maybe(z.coerce.number());

/** What we read of an offer of France Travail's `resultats`. */
export const franceTravailOffer = z.object({
  id: z.coerce.string().min(1),
  intitule: text,
  description: text,
  dateCreation: text,
  dateActualisation: text,
  romeCode: text,
  natureContrat: text,
  typeContrat: text,
  typeContratLibelle: text,
  alternance: maybe(z.boolean()),
  nombrePostes: number,
  codeNAF: text,
  lieuTravail: maybe(z.object({ libelle: text, codePostal: text, commune: text, latitude: number, longitude: number })),
  entreprise: maybe(z.object({ nom: text, siret: text })),
  contact: maybe(z.object({ urlPostulation: text })),
  origineOffre: maybe(z.object({ urlOrigine: text })),
  formations: maybe(z.array(z.object({ niveauLibelle: text, exigence: text }))),
  permis: maybe(z.array(z.object({ libelle: text, exigence: text }))),
  competences: maybe(z.array(z.object({ libelle: text }))),
});
export type FranceTravailOffer = z.output<typeof franceTravailOffer>;
