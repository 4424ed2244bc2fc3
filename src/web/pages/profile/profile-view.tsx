import type { JSX } from 'preact';
import { CONSENT_TEXTS } from '../../../accounts/consent-texts.js';
import type { Candidate } from '../../../candidates/candidate.entity.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { TRAVEL_MODES } from '../../../shared/travel-mode.js';
import { Button } from '../../components/button.js';
import { ChoiceGroup, SelectField, TickField } from '../../components/choice.js';
import { DateParts } from '../../components/date-parts.js';
import { FieldFrame, TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { useField, type FormState } from '../../components/form-state.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Page } from '../../layout/page.js';
import { capital, MODE_ICONS, MODE_WORDS } from '../../layout/words.js';
import { AGE_LIMITS, CONTRACTS, distanceChoices, LEVELS, startChoices } from './profile-choices.js';

type StoredProfile = Pick<Candidate, 'status' | 'version'>;

interface ProfileProps {
  form: FormState;
  /** As it is stored; null: there is none yet. */
  own: StoredProfile | null;
  /** Where to go once it is saved, when the profile is needed for something else. */
  next: string;
  today: CalendarDate;
}

const CONTRACT_HINTS: Readonly<Record<string, string>> = {
  apprenticeship: 'un diplôme, entre l’entreprise et le centre de formation',
  professionalisation: 'un titre, de 16 à 25 ans ou en recherche d’emploi',
};

/** A short profile: what one wants, where, from when. Everything in everyday words. */
export function ProfileView({ form, own, next, today }: ProfileProps): JSX.Element {
  const isNew = own === null;
  return (
    <Page title="Mon profil" width="text" isPrivate>
      <h1 class="page-title">{isNew ? 'Ton profil, en 5 minutes' : 'Mon profil'}</h1>
      {!isNew && <p><a href="/mes-donnees">Mes données : qui les lit, ce qui est calculé, tout emporter ou effacer</a></p>}
      {own?.status === 'paused' && <p class="notice">Ton profil est en pause : aucune proposition n’arrive. Tu peux le reprendre en bas de la page.</p>}
      {next.includes('/postuler') && <p class="notice">Il sert à ta candidature : tu y reviens juste après.</p>}
      <Form action="/mon-profil" state={form} enhance="check">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="version" value={String(form.values.version ?? '')} />
        <Person />
        <Wishes today={today} />
        <Moving />
        <Adults />
        <section class="form-part">
          <h2>{CONSENT_TEXTS.matching.title}</h2>
          <TickField name="matchingAgreed">{CONSENT_TEXTS.matching.text}</TickField>
        </section>
        <Button wide>{isNew ? 'Enregistrer mon profil' : 'Enregistrer'}</Button>
        <PrivacyNote>Ton profil sert à te proposer des offres. Une entreprise ne voit ton nom que si tu postules ou dis oui. Tu peux tout effacer à tout moment.</PrivacyNote>
      </Form>
      {own !== null && <PauseOrResume {...own} />}
    </Page>
  );
}

/** Nothing for whoever has signed or left. */
function PauseOrResume({ status, version }: StoredProfile): JSX.Element | null {
  if (status !== 'active' && status !== 'paused') return null;
  const isPaused = status === 'paused';
  return (
    <Form action={isPaused ? '/mon-profil/reprendre' : '/mon-profil/pause'} class="form-part">
      <h2>{isPaused ? 'Tu cherches à nouveau ?' : 'Tu ne cherches plus pour le moment ?'}</h2>
      <p>{isPaused ? 'Les propositions reviennent avec le prochain calcul.' : 'En pause, plus aucune offre ne t’est proposée. Ton profil et tes candidatures restent.'}</p>
      <input type="hidden" name="version" value={String(version)} />
      <Button kind="outline" icon={isPaused ? 'play' : 'pause'}>{isPaused ? 'Reprendre ma recherche' : 'Mettre mon profil en pause'}</Button>
    </Form>
  );
}

function Person(): JSX.Element {
  return (
    <section class="form-part">
      <h2>Toi</h2>
      <div class="field-pair">
        <TextField name="firstName" label="Prénom" autocomplete="given-name" maxLength={80} />
        <TextField name="lastName" label="Nom" autocomplete="family-name" maxLength={80} />
      </div>
      <DateParts name="birthDate" label="Date de naissance" hint="Ton âge décide du contrat et du salaire." parts={['birthDay', 'birthMonth', 'birthYear']} />
      <TextField name="phone" label="Téléphone" type="tel" autocomplete="tel" optional hint="Montré à une entreprise seulement si tu postules ou dis oui." />
      <TextField name="guardianEmail" label="Mail d’un parent" type="email" optional hint="Avant 18 ans, un parent donne son accord avant que tes coordonnées soient montrées." />
    </section>
  );
}

function Wishes({ today }: { today: CalendarDate }): JSX.Element {
  const { value: start } = useField('availableFrom');
  return (
    <section class="form-part">
      <h2>Ce que tu cherches</h2>
      <WishFields />
      <ChoiceGroup name="contractKinds" label="Quel contrat ?" choices={CONTRACTS.map((choice) => ({ ...choice, hint: CONTRACT_HINTS[choice.value] }))} several />
      <SelectField name="level" label="Ton diplôme le plus haut" choices={LEVELS} empty="Choisis" />
      <TickField name="collegeCompleted">J’ai terminé la 3e (elle permet d’être apprenti dès 15 ans)</TickField>
      <SelectField name="targetLevel" label="Le diplôme que tu vises" choices={LEVELS.slice(1)} empty="Je ne sais pas encore" optional />
      <SelectField name="availableFrom" label="Disponible à partir de" choices={startChoices(today, start)} empty="Choisis" />
    </section>
  );
}

const WISH_PLACES = ['Le métier que tu veux le plus', 'Un deuxième', 'Un troisième'];

/** Three trades by their everyday names; the service keeps up to five, all shown when there are more. */
function WishFields(): JSX.Element {
  const { id, values } = useField('wishes');
  const labels = values.length > 3 ? [...WISH_PLACES, 'Un quatrième', 'Un cinquième'] : WISH_PLACES;
  return (
    <div class="wishes" id={id} tabIndex={-1}>
      {labels.map((label, at) => (
        <Wish key={label} label={label} at={at} value={values[at] ?? ''} />
      ))}
    </div>
  );
}

function Wish({ label, at, value }: { label: string; at: number; value: string }): JSX.Element {
  const { problem } = useField('wishes');
  const id = `champ-wishes-${at}`;
  return (
    <div class={problem && at === 0 ? 'field field-wrong' : 'field'}>
      <label class="form-label" for={id}>{label} {at > 0 && <span class="optional">(facultatif)</span>}</label>
      {at === 0 && <p class="form-text" id={`${id}-aide`}>Avec des mots de tous les jours : boulanger, coiffeuse, aide-soignant…</p>}
      {problem && at === 0 && <p class="field-problem" id={`${id}-erreur`}>{problem.detail}</p>}
      <div class="control">
        <input class="form-control" id={id} name="wishes" value={value} maxLength={120} required={at === 0} data-suggest="occupation" aria-invalid={problem && at === 0 ? 'true' : undefined} aria-describedby={at === 0 ? [`${id}-aide`, problem ? `${id}-erreur` : ''].filter(Boolean).join(' ') : undefined} />
      </div>
    </div>
  );
}

function Moving(): JSX.Element {
  const { value: km } = useField('maxKm');
  return (
    <section class="form-part">
      <h2>Où, et comment tu te déplaces</h2>
      <FieldFrame name="place" label="Ta commune" hint="Le nom ou le code postal. L’adresse n’est pas demandée.">
        <PlaceInput />
      </FieldFrame>
      <ChoiceGroup name="travelModes" label="Tu te déplaces" choices={TRAVEL_MODES.map((mode) => ({ value: mode, text: capital(MODE_WORDS[mode]), icon: MODE_ICONS[mode] }))} several inRow />
      <SelectField name="maxKm" label="Jusqu’à quelle distance ?" choices={distanceChoices(km)} />
      <TickField name="licence">J’ai le permis de conduire (B)</TickField>
    </section>
  );
}

function PlaceInput(): JSX.Element {
  const { id, value, problem } = useField('place');
  return (
    <div class="control">
      <input class="form-control" id={id} name="place" value={value} maxLength={100} required data-suggest="place" aria-describedby={`${id}-aide${problem ? ` ${id}-erreur` : ''}`} aria-invalid={problem ? 'true' : undefined} />
    </div>
  );
}

function Adults(): JSX.Element {
  const { value } = useField('apprenticeshipAgeLimit');
  return (
    <details class="form-part more" open={value !== '29' && value !== ''}>
      <summary>Tu cherches un emploi, ou tu as 30 ans ou plus ?</summary>
      <TickField name="jobSeeker">Je suis inscrit comme demandeur d’emploi</TickField>
      <SelectField name="apprenticeshipAgeLimit" label="Un autre âge limite s’applique à moi" hint="L’apprentissage commence au plus tard à 29 ans, sauf dans les cas de l’article L6222-2." choices={AGE_LIMITS} />
      <TickField name="ageExceptionAgreed">{CONSENT_TEXTS.age_exception.text}</TickField>
    </details>
  );
}
