import type { JSX } from 'preact';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SelectField, type Choice } from '../../components/choice.js';
import { branchWords } from '../../layout/branch-words.js';
import { TextField } from '../../components/field.js';

let branches: Choice[] | undefined;

/** Branches by name: few know the number of their agreement. */
function branchChoices(): Choice[] {
  branches ??= referenceTables()
    .branches.filter(({ mergedInto }) => mergedInto === null)
    .map(({ idcc, label }) => ({ value: idcc, text: `${branchWords(label)} · ${idcc}` }))
    .sort((a, b) => a.text.localeCompare(b.text, 'fr'));
  return branches;
}

/** What everybody must say of a company: name, where, what it does, its branch. */
export function CompanyFields(): JSX.Element {
  return (
    <>
      <TextField name="name" label="Nom de l’entreprise" hint="Celui de l’enseigne, que les gens connaissent." maxLength={150} autocomplete="organization" />
      <TextField name="place" label="Commune" hint="Le nom ou le code postal." maxLength={100} suggest="place" />
      <TextField name="address" label="Adresse" optional hint="Le numéro et la rue." maxLength={250} autocomplete="street-address" />
      <TextField name="naf" label="Code NAF (ou APE)" hint="Sur votre avis de situation ou une fiche de paie : 1071C pour une boulangerie." maxLength={7} size="short" />
      <SelectField name="idcc" label="Convention collective" optional hint="Son numéro IDCC est sur une fiche de paie." choices={branchChoices()} empty="Je ne sais pas" />
    </>
  );
}

/** Who to reach, for advisers and for candidates once both said yes. */
export function ContactFields(): JSX.Element {
  return (
    <>
      <TextField name="contactName" label="Personne à contacter" optional maxLength={120} autocomplete="name" />
      <div class="field-pair">
        <TextField name="contactEmail" label="Mail" type="email" optional autocomplete="email" />
        <TextField name="contactPhone" label="Téléphone" type="tel" optional autocomplete="tel" />
      </div>
    </>
  );
}
