import type { JSX } from 'preact';
import { addMonths, type CalendarDate } from '../../../shared/calendar-date.js';
import { RHYTHMS } from '../../../shared/rhythm.js';
import { Button } from '../../components/button.js';
import { ChoiceGroup, SelectField, TickField, type Choice } from '../../components/choice.js';
import { TextAreaField, TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { useField, type FormState } from '../../components/form-state.js';
import { Page } from '../../layout/page.js';
import { LEVEL_WORDS } from '../../layout/words.js';
import type { Standing } from './own-companies.service.js';
import { STANDING_WORDS } from './standing.js';

export interface OfferFormProps {
  form: FormState;
  /** Null for a new offer. */
  offerId: number | null;
  /** Those one may post for; one is taken without asking. */
  companies: readonly { id: number; name: string; standing: Standing }[];
  action: string;
  /** Where to go back to, and how that is called. */
  back: { href: string; text: string };
  today: CalendarDate;
}

const CONTRACTS = [
  { value: 'apprenticeship', text: 'Apprentissage', hint: 'un diplôme, 6 à 36 mois, avec un maître d’apprentissage' },
  { value: 'professionalisation', text: 'Professionnalisation', hint: 'un titre ou une qualification, 6 à 12 mois le plus souvent' },
  { value: 'fixed_term', text: 'CDD' },
  { value: 'permanent', text: 'CDI' },
];

const LEVELS = Object.entries(LEVEL_WORDS).map(([value, text]) => ({ value, text }));
const RHYTHM_CHOICES = Object.entries(RHYTHMS).map(([value, { label }]) => ({ value, text: label.replace('au CFA', 'au centre de formation') }));

/** An offer in one form: new, or changed. */
export function OfferFormView({ form, offerId, companies, action, back, today }: OfferFormProps): JSX.Element {
  const title = offerId === null ? 'Publier une offre' : 'Modifier l’offre';
  const [only] = companies;
  return (
    <Page title={title} width="text" isPrivate>
      <a class="back-link" href={back.href}>{back.text}</a>
      <h1>{title}</h1>
      {offerId === null && companies.length === 1 && only && only.standing !== 'ready' && <p class="notice notice-gold">{STANDING_WORDS[only.standing].next}</p>}
      <Form action={action} state={form} enhance="offer">
        {offerId !== null && <input type="hidden" name="version" value={String(form.values.version ?? '')} />}
        {offerId !== null && <input type="hidden" name="offerId" value={offerId} />}
        <WhichCompany companies={companies} />
        <Work />
        <Contract today={today} />
        <Conditions />
        <Button kind="brick" wide>{offerId === null ? 'Publier l’offre' : 'Enregistrer'}</Button>
      </Form>
    </Page>
  );
}

function WhichCompany({ companies }: Pick<OfferFormProps, 'companies'>): JSX.Element {
  const [only] = companies;
  if (companies.length === 1 && only) return <p class="soft">Pour <strong>{only.name}</strong><input type="hidden" name="establishmentId" value={only.id} /></p>;
  return <SelectField name="establishmentId" label="Pour quelle entreprise ?" choices={companies.map(({ id, name }): Choice => ({ value: String(id), text: name }))} empty="Choisissez" />;
}

function Work(): JSX.Element {
  return (
    <section class="form-part">
      <h2>Le travail</h2>
      <TextField name="trade" label="Métier" hint="Avec le mot de tous les jours : boulanger, coiffeuse, préparatrice en pharmacie…" maxLength={120} suggest="occupation" />
      <ChoiceGroup name="contractKind" label="Contrat" choices={CONTRACTS} />
      <TextField name="title" label="Titre de l’offre" hint="Ce que les jeunes lisent d’abord : « Apprenti boulanger, apprentie boulangère »." maxLength={150} />
      <TextAreaField name="description" label="Description" hint="Ce que l’on fera, avec qui, à quels horaires. 30 caractères au moins." rows={7} maxLength={5000} />
      <SelectField name="targetLevel" label="Diplôme préparé" optional choices={LEVELS.slice(1)} empty="À voir ensemble" />
    </section>
  );
}

function Contract({ today }: { today: CalendarDate }): JSX.Element {
  return (
    <section class="form-part">
      <h2>Le contrat</h2>
      <div class="field-pair">
        <TextField name="startsOn" label="Début" type="date" min={today} max={addMonths(today, 24)} />
        <Months />
      </div>
      <TextField name="seats" label="Places" type="number" min={1} max={500} size="short" hint="En apprentissage, un maître accompagne deux apprentis." />
      <p class="law-note" data-law-note hidden />
      <SelectField name="rhythm" label="Rythme" optional choices={RHYTHM_CHOICES} empty="Selon le centre de formation" />
    </section>
  );
}

/** Left empty for a permanent contract. */
function Months(): JSX.Element {
  const { value } = useField('contractKind');
  return <TextField name="durationMonths" label="Durée" type="number" min={1} max={120} unit="mois" optional={value === 'permanent'} hint="Laissez vide pour un CDI." />;
}

function Conditions(): JSX.Element {
  const { value: diploma } = useField('rncp');
  const { value: place, problem } = useField('place');
  return (
    <section class="form-part">
      <h2>Les conditions</h2>
      <SelectField name="minimumLevel" label="Niveau demandé à l’arrivée" choices={LEVELS.map(({ value, text }) => ({ value, text: value === '0' ? 'Aucun' : text }))} />
      <TickField name="licenceRequired">Le permis de conduire est indispensable</TickField>
      <TickField name="nightWork">Travail avant 6 h ou après 22 h (une dérogation est nécessaire pour un mineur)</TickField>
      <TickField name="regulatedWork">Machines, produits ou gestes réglementés pour les mineurs</TickField>
      <details class="more" open={diploma !== '' || place !== '' || problem !== undefined}>
        <summary>Autre lieu de travail, diplôme précis</summary>
        <TextField name="place" label="Commune du travail" optional hint="Si ce n’est pas celle de l’entreprise." maxLength={100} suggest="place" />
        <TextField name="rncp" label="Numéro RNCP du diplôme" optional hint="Par exemple RNCP37537 pour le CAP boulanger." maxLength={12} size="short" />
      </details>
    </section>
  );
}
