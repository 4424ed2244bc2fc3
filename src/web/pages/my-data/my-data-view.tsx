import type { JSX } from 'preact';
import type { ReadingKind, ReadingLine } from '../../../accounts/reading.service.js';
import type { ConsentState, PrivacyOverview } from '../../../privacy/privacy.service.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { TickField } from '../../components/choice.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';

interface MyDataProps {
  overview: PrivacyOverview;
  readings: PageOf<ReadingLine>;
  erasing: FormState;
  hasProfile: boolean;
}

/** Everything one decides about one's own data, on one page. */
export function MyDataView({ overview, readings, erasing, hasProfile }: MyDataProps): JSX.Element {
  return (
    <Page title="Mes données" width="text" isPrivate>
      <h1>Mes données</h1>
      <p class="page-lead">Tu décides de ce qui est calculé, tu vois qui a lu ton dossier, tu emportes ou effaces tout. <a href="/donnees-personnelles">Ce qui est gardé, et pourquoi</a></p>
      <Readings readings={readings} />
      <section aria-labelledby="choix">
        <h2 id="choix" class="section-title">Tes choix</h2>
        <ul class="plain-list">
          {overview.consents.filter((consent) => consent.purpose !== 'age_exception' || consent.givenAt !== null).map((consent) => (
            <li key={consent.purpose}><Consent consent={consent} isOpen={hasProfile || consent.purpose !== 'matching'} /></li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="emporter">
        <h2 id="emporter" class="section-title">Emporter</h2>
        <p>Tout ce qui est gardé sur toi, dans un fichier que d’autres services savent lire.</p>
        <ButtonLink href="/mes-donnees/export" kind="outline" icon="download">Télécharger mes données</ButtonLink>
      </section>
      <section aria-labelledby="effacer">
        <h2 id="effacer" class="section-title">Effacer</h2>
        <p>Ton compte, ton profil et tes candidatures disparaissent. L’effacement ne se défait pas.</p>
        <Form action="/mes-donnees/effacer" state={erasing}>
          <TickField name="confirm">Oui, efface tout ce qui est gardé sur moi</TickField>
          <Button kind="danger" icon="trash-2">Effacer mes données</Button>
        </Form>
        <p class="soft small form-after">Sans visite jusqu’au {momentWords(overview.retainedUntil).split(' à ')[0]}, un mail te prévient, et tout est effacé 30 jours plus tard.</p>
      </section>
    </Page>
  );
}

const READER_WORDS: Readonly<Record<string, string>> = {
  adviser: 'Conseiller',
  company: 'Entreprise',
  administrator: 'Administration',
  training_centre: 'Centre de formation',
  partner: 'Service partenaire',
};

const READ_WORDS: Readonly<Record<ReadingKind, string>> = {
  file: 'ton dossier',
  list: 'ta liste d’offres',
  contact: 'tes coordonnées',
  export: 'une copie de tes données',
};

function Readings({ readings }: { readings: PageOf<ReadingLine> }): JSX.Element {
  return (
    <section aria-labelledby="lectures">
      <h2 id="lectures" class="section-title">Qui a lu mon dossier</h2>
      {readings.total === 0 ? (
        <p>Personne ne l’a lu jusqu’ici.</p>
      ) : (
        <table class="table-plain">
          <thead>
            <tr><th scope="col">Quand</th><th scope="col">Qui</th><th scope="col">Quoi</th></tr>
          </thead>
          <tbody>
            {readings.items.map((line, at) => (
              <tr key={at}>
                <td>{momentWords(line.at)}</td>
                <td>{[READER_WORDS[line.readerRole] ?? line.readerRole, line.readerName].filter(Boolean).join(' : ')}</td>
                <td>{READ_WORDS[line.what]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination page={readings.page} pageCount={Math.ceil(readings.total / readings.pageSize)} href={(page) => `/mes-donnees?page=${page}#lectures`} />
    </section>
  );
}

function Consent({ consent, isOpen }: { consent: ConsentState; isOpen: boolean }): JSX.Element {
  const isGiven = consent.givenAt !== null;
  return (
    <Card as="article" labelledBy={`choix-${consent.purpose}`}>
      <div class="between">
        <h3 id={`choix-${consent.purpose}`}>{consent.title}</h3>
        <Tag tone={isGiven ? 'green' : 'plain'} icon={isGiven ? 'check' : 'x'}>{consent.givenAt ? `oui, depuis le ${momentWords(consent.givenAt).split(' à ')[0]}` : 'non'}</Tag>
      </div>
      <p>{consent.text}{consent.purpose === 'alerts' && <> <a href="/mes-recherches">Mes recherches</a></>}</p>
      {isOpen ? (
        <Form action="/mes-donnees/choix">
          <input type="hidden" name="purpose" value={consent.purpose} />
          <input type="hidden" name="given" value={isGiven ? '' : '1'} />
          <Button kind="outline">{isGiven ? 'Dire non maintenant' : 'Dire oui'}</Button>
        </Form>
      ) : (
        <p><a href="/mon-profil">Remplis d’abord ton profil</a>.</p>
      )}
    </Card>
  );
}
