import type { JSX } from 'preact';
import type { EstablishmentCard } from '../../../companies/establishment.schema.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { TextField } from '../../components/field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { CurrentForm, type FormState } from '../../components/form-state.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { branchWords } from '../../layout/branch-words.js';
import { Page } from '../../layout/page.js';
import { CompanyFields, ContactFields } from './company-fields.js';
import { siretWords } from './standing.js';

interface ClaimProps {
  /** The SIRET that is asked, and what is wrong with it. */
  form: FormState;
  found: EstablishmentCard | null;
}

/** Finding oneself by SIRET. */
export function ClaimView({ form, found }: ClaimProps): JSX.Element {
  return (
    <Page title="Trouver votre entreprise" width="text" isPrivate>
      <h1>Trouvez votre entreprise</h1>
      <p class="page-lead">Son SIRET suffit : 14 chiffres, sur vos factures ou votre avis de situation.</p>
      <form method="get" action="/entreprise/rattachement" noValidate data-enhance="check">
        <CurrentForm.Provider value={form}>
          <ErrorSummary state={form} />
          <TextField name="siret" label="SIRET" inputMode="numeric" maxLength={20} placeholder="123 456 789 00012" />
        </CurrentForm.Provider>
        <Button kind={found ? 'neutral' : 'brick'} icon="search">Chercher</Button>
      </form>
      {found && <Found company={found} />}
    </Page>
  );
}

function Found({ company: { id, name, siret, address, communeName, branch } }: { company: EstablishmentCard }): JSX.Element {
  return (
    <section class="form-part" aria-labelledby="trouvee">
      <h2 id="trouvee">Est-ce bien elle ?</h2>
      <Card class="card-brick">
        <h3>{name}</h3>
        <p>SIRET {siretWords(siret)}<br />{[address, communeName].filter(Boolean).join(', ')}{branch && <><br /><span class="soft">{branchWords(branch)}</span></>}</p>
        <Form action="/entreprise/rattachement">
          <input type="hidden" name="establishmentId" value={id} />
          <Button kind="brick" icon="check">Oui, j’agis pour elle</Button>
        </Form>
      </Card>
      <p class="soft form-after">Un conseiller confirme ensuite que vous agissez pour cette entreprise.</p>
    </section>
  );
}

interface RegisterProps {
  form: FormState;
  siret: string;
  /** Where the form goes: one's own path, or an adviser's. */
  action: string;
  byAdviser?: boolean;
}

/** A company that the register does not know. */
export function RegisterView({ form, siret, action, byAdviser }: RegisterProps): JSX.Element {
  return (
    <Page title="Nouvelle entreprise" width="text" isPrivate>
      <a class="back-link" href={byAdviser ? '/conseil/entreprises' : '/entreprise/rattachement'}>Chercher un autre SIRET</a>
      <h1>{byAdviser ? 'Ajouter une entreprise' : 'Présentez votre entreprise'}</h1>
      <p class="page-lead">
        {siret !== '' && <>Le SIRET {siretWords(siret)} n’est pas encore connu ici. </>}
        {byAdviser ? 'Entrée par vous, elle est vérifiée aussitôt.' : 'Cinq lignes suffisent ; un conseiller la vérifie avant que vos offres soient en ligne.'}
      </p>
      <Form action={action} state={form} enhance="check">
        {siret === '' ? <TextField name="siret" label="SIRET" inputMode="numeric" maxLength={20} /> : <input type="hidden" name="siret" value={siret} />}
        <CompanyFields />
        <ContactFields />
        <Button kind="brick" wide>{byAdviser ? 'Ajouter cette entreprise' : 'Enregistrer mon entreprise'}</Button>
        <PrivacyNote>Le nom et la commune sont publics. Le contact n’est montré qu’aux conseillers, puis aux candidats quand vous êtes d’accord pour vous rencontrer.</PrivacyNote>
      </Form>
    </Page>
  );
}
