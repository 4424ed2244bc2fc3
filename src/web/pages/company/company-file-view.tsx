import type { JSX } from 'preact';
import { Button } from '../../components/button.js';
import { FieldFrame, TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { useField, type FormState } from '../../components/form-state.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Page } from '../../layout/page.js';
import { CompanyFields, ContactFields } from './company-fields.js';
import { siretWords } from './standing.js';

/** A company's own data: who it is, who trains, who is there already. */
export function CompanyFileView({ form, id, siret }: { form: FormState; id: number; siret: string }): JSX.Element {
  return (
    <Page title="Les informations de votre entreprise" width="text" isPrivate>
      <a class="back-link" href="/entreprise">Votre entreprise</a>
      <h1>Les informations de votre entreprise</h1>
      <p class="page-lead">SIRET {siretWords(siret)}</p>
      <Form action={`/entreprise/fiches/${id}`} state={form} enhance="check">
        <input type="hidden" name="version" value={String(form.values.version ?? '')} />
        <CompanyFields />
        <section class="form-part">
          <h2>Former un apprenti</h2>
          <p class="soft">La loi compte les places : un maître d’apprentissage accompagne deux apprentis (R6223-6).</p>
          <div class="field-pair">
            <TextField name="masters" label="Maîtres d’apprentissage" type="number" min={0} max={1000} hint="Vous, peut-être : dites combien." />
            <TextField name="headcount" label="Salariés" type="number" min={0} hint="Sans compter les apprentis." />
          </div>
          <ApprenticeDates />
          <TextField name="repeatingApprentices" label="Parmi eux, qui redoublent" type="number" min={0} hint="Un redoublant ouvre une place de plus." />
        </section>
        <section class="form-part">
          <h2>Contact</h2>
          <ContactFields />
        </section>
        <Button kind="brick" wide>Enregistrer</Button>
        <PrivacyNote>Le nom et la commune sont publics. Le reste n’est montré qu’aux conseillers, et le contact aux candidats quand vous êtes tous deux d’accord.</PrivacyNote>
      </Form>
    </Page>
  );
}

/** One date a contract; two empty ones are always there to add more. */
function ApprenticeDates(): JSX.Element {
  const { id, values } = useField('apprenticesUntil');
  const dates = [...values, '', ''];
  return (
    <FieldFrame name="apprenticesUntil" label="Apprentis déjà sous contrat" hint="Le dernier jour de chaque contrat. Laissez vide s’il n’y en a pas." optional>
      <div class="date-list">
        {dates.map((date, at) => (
          <input key={at} class="form-control" type="date" name="apprenticesUntil" id={at === 0 ? id : undefined} value={date} aria-label={at === 0 ? undefined : `Fin du contrat n° ${at + 1}`} />
        ))}
      </div>
    </FieldFrame>
  );
}
