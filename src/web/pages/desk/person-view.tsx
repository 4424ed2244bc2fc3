import type { JSX } from 'preact';
import { CONSENT_TEXTS } from '../../../accounts/consent-texts.js';
import type { CandidateLine } from '../../../candidates/candidate.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { TRAVEL_MODES } from '../../../shared/travel-mode.js';
import { Button, ButtonLink } from '../../components/button.js';
import { ChoiceGroup, SelectField, TickField } from '../../components/choice.js';
import { DateParts } from '../../components/date-parts.js';
import { TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Pagination } from '../../components/pagination.js';
import { useField } from '../../components/form-state.js';
import { Page } from '../../layout/page.js';
import { capital, countWords, MODE_ICONS, MODE_WORDS } from '../../layout/words.js';
import { AGE_LIMITS, CONTRACTS, distanceChoices, LEVELS, startChoices } from '../profile/profile-choices.js';

/** A person at the desk, in the words one asks them. */
export function PersonFormView({ form, today }: { form: FormState; today: CalendarDate }): JSX.Element {
  return (
    <Page title="Inscrire une personne" width="text" isPrivate>
      <a class="back-link" href="/conseil">Votre bureau</a>
      <h1>Inscrire une personne</h1>
      <p class="page-lead">Remplissez avec elle. Avec son mail, elle pourra se connecter et suivre ses propositions.</p>
      <Form action="/conseil/personnes/nouvelle" state={form} enhance="check">
        <Identity />
        <Search today={today} />
        <Moving />
        <section class="form-part">
          <h2>Ce que la personne accepte</h2>
          <TickField name="matchingAgreed">La personne, devant vous, accepte que son profil serve à calculer des propositions. Lisez-lui : « {CONSENT_TEXTS.matching.text} »</TickField>
        </section>
        <Button wide>Inscrire cette personne</Button>
        <PrivacyNote>Dites-lui que son profil sert à proposer des offres, que son nom n’est montré à une entreprise que si elle dit oui, et qu’elle peut tout effacer.</PrivacyNote>
      </Form>
    </Page>
  );
}

function Identity(): JSX.Element {
  return (
    <section class="form-part">
      <h2>La personne</h2>
      <div class="field-pair">
        <TextField name="firstName" label="Prénom" maxLength={80} />
        <TextField name="lastName" label="Nom" maxLength={80} />
      </div>
      <DateParts name="birthDate" label="Date de naissance" parts={['birthDay', 'birthMonth', 'birthYear']} />
      <div class="field-pair">
        <TextField name="email" label="Mail" type="email" optional />
        <TextField name="phone" label="Téléphone" type="tel" optional />
      </div>
      <TextField name="guardianEmail" label="Mail d’un parent" type="email" optional hint="Pour un mineur : un parent donne son accord avant que ses coordonnées soient montrées." />
    </section>
  );
}

function Search({ today }: { today: CalendarDate }): JSX.Element {
  const { value: start } = useField('availableFrom');
  return (
    <section class="form-part">
      <h2>Ce qu’elle cherche</h2>
      <WishInputs />
      <ChoiceGroup name="contractKinds" label="Contrats" choices={CONTRACTS} several inRow />
      <div class="field-pair">
        <SelectField name="level" label="Diplôme le plus haut" choices={LEVELS} empty="Choisissez" />
        <SelectField name="targetLevel" label="Diplôme visé" choices={LEVELS.slice(1)} empty="Pas encore décidé" optional />
      </div>
      <TickField name="collegeCompleted">La 3e est terminée (elle permet l’apprentissage dès 15 ans)</TickField>
      <SelectField name="availableFrom" label="Disponible à partir de" choices={startChoices(today, start)} empty="Choisissez" />
    </section>
  );
}

function WishInputs(): JSX.Element {
  const { id, values, problem } = useField('wishes');
  return (
    <div class={problem ? 'field field-wrong' : 'field'} id={id} tabIndex={-1} role="group" aria-labelledby={`${id}-titre`}>
      <p class="form-label" id={`${id}-titre`}>Métiers souhaités</p>
      <p class="form-text" id={`${id}-aide`}>Le plus voulu d’abord, avec les mots de tous les jours.</p>
      {problem && <p class="field-problem" id={`${id}-erreur`}>{problem.detail}</p>}
      <div class="wish-inputs">
        {[0, 1, 2].map((at) => (
          <div class="control" key={at}>
            <input class="form-control" id={`${id}-${at}`} name="wishes" value={values[at] ?? ''} maxLength={120} data-suggest="occupation" aria-label={`Métier ${at + 1}`} aria-describedby={problem ? `${id}-aide ${id}-erreur` : `${id}-aide`} aria-invalid={problem && at === 0 ? 'true' : undefined} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Moving(): JSX.Element {
  const { value: limit } = useField('apprenticeshipAgeLimit');
  const { value: km } = useField('maxKm');
  return (
    <section class="form-part">
      <h2>Où, et comment elle se déplace</h2>
      <TextField name="place" label="Commune" hint="Le nom ou le code postal. L’adresse n’est pas demandée." maxLength={100} suggest="place" />
      <ChoiceGroup name="travelModes" label="Elle se déplace" choices={TRAVEL_MODES.map((mode) => ({ value: mode, text: capital(MODE_WORDS[mode]), icon: MODE_ICONS[mode] }))} several inRow />
      <SelectField name="maxKm" label="Jusqu’à quelle distance ?" choices={distanceChoices(km)} />
      <TickField name="licence">A le permis de conduire (B)</TickField>
      <details class="more" open={limit !== '29' && limit !== ''}>
        <summary>En recherche d’emploi, ou 30 ans et plus</summary>
        <TickField name="jobSeeker">Inscrite comme demandeur d’emploi</TickField>
        <SelectField name="apprenticeshipAgeLimit" label="Un autre âge limite s’applique" hint="Article L6222-2. La raison n’est ni demandée ni gardée." choices={AGE_LIMITS} />
        <TickField name="ageExceptionAgreed">La personne accepte que cet âge limite soit gardé</TickField>
      </details>
    </section>
  );
}

/** People found by their name, in one's territories. */
export function PeopleView({ text, found }: { text: string; found: PageOf<CandidateLine> }): JSX.Element {
  return (
    <Page title="Trouver une personne" width="text" isPrivate>
      <a class="back-link" href="/conseil">Votre bureau</a>
      <h1>{countWords(found.total, 'personne', 'personnes', 'Personne')}{text !== '' && ` pour « ${text} »`}</h1>
      <form class="find-person" method="get" action="/conseil/personnes" role="search">
        <label class="visually-hidden" for="trouver-personne">Nom de la personne</label>
        <input class="form-control" id="trouver-personne" name="texte" type="search" value={text} placeholder="Nom de la personne" maxLength={80} />
        <button class="btn btn-outline" type="submit">Trouver</button>
      </form>
      <ul class="plain-list people">
        {found.items.map(({ id, firstName, lastName, age, communeName }) => (
          <li key={id}><a class="desk-line" href={`/conseil/candidats/${id}?filtre=tous`}><span class="desk-line-name">{firstName} {lastName}, {age} ans</span><span class="desk-line-more soft">{communeName}</span></a></li>
        ))}
      </ul>
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `/conseil/personnes?texte=${encodeURIComponent(text)}&page=${page}`} />
      <div class="button-row"><ButtonLink href="/conseil/personnes/nouvelle" kind="outline" icon="user-plus">Inscrire une personne</ButtonLink></div>
    </Page>
  );
}
