import type { JSX } from 'preact';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Programme } from '../../../training/programme.entity.js';
import type { TrainingSession } from '../../../training/training-session.entity.js';
import type { TrainingSite } from '../../../training/training-site.entity.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { formOf, type FormState } from '../../components/form-state.js';
import { Pagination } from '../../components/pagination.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { dayAndMonth } from '../../layout/words.js';

export interface CentreGroup {
  name: string;
  page: number;
  pageCount: number;
  programmes: { programme: Programme & { site: TrainingSite }; sessions: TrainingSession[] }[];
}

interface CentreProps {
  centres: readonly CentreGroup[];
  refusal: { sessionId: number; form: FormState } | null;
  today: CalendarDate;
}

/** The places of each session: matching proposes nobody where none is left. */
export function CentreView({ centres, refusal, today }: CentreProps): JSX.Element {
  return (
    <Page title="Vos formations" width="text" isPrivate>
      <h1>Vos formations</h1>
      <p class="page-lead">Tenez les places à jour : personne n’est proposé là où il n’en reste pas.</p>
      {centres.length === 0 && <EmptyState icon="graduation-cap" title="Aucun centre rattaché à ce compte"><p>Un conseiller de votre territoire rattache votre compte à votre centre de formation.</p></EmptyState>}
      {centres.map(({ name, programmes, page, pageCount }) => (
        <section key={name}>
          <h2 class="section-title">{name}</h2>
          <ul class="plain-list">
            {programmes.map(({ programme, sessions }) => (
              <li key={programme.id}>
                <Card as="article" labelledBy={`formation-${programme.id}`}>
                  <h3 id={`formation-${programme.id}`}>{programme.title}</h3>
                  <p class="soft">{programme.site.communeName} · {programme.durationMonths} mois</p>
                  {sessions.length === 0 && <p class="soft">Aucune rentrée à venir.</p>}
                  {sessions.map((session) => <Session key={session.id} session={session} page={page} form={refusal?.sessionId === session.id ? refusal.form : null} today={today} />)}
                </Card>
              </li>
            ))}
          </ul>
          <Pagination page={page} pageCount={pageCount} href={(other) => `/centre?page=${other}`} />
        </section>
      ))}
    </Page>
  );
}

function Session({ session: { id, startsOn, places, placesTaken, status, version }, page, form, today }: { session: TrainingSession; page: number; form: FormState | null; today: CalendarDate }): JSX.Element {
  const left = places - placesTaken;
  const state = { ...(form ?? formOf({ places: String(places), placesTaken: String(placesTaken) })), scope: String(id) };
  return (
    <div class="session" id={`session-${id}`}>
      <p class="between"><strong>Rentrée du {dayAndMonth(startsOn, today)}</strong>{status === 'closed' ? <Tag>fermée</Tag> : <Tag tone={left > 0 ? 'green' : 'gold'}>{left === 0 ? 'complet' : left === 1 ? '1 place libre' : `${left} places libres`}</Tag>}</p>
      <details class="more" open={form !== null}>
        <summary>Changer les places<span class="visually-hidden"> de la rentrée du {dayAndMonth(startsOn, today)}</span></summary>
        <Form action={`/centre/sessions/${id}?page=${page}`} state={state}>
          <input type="hidden" name="version" value={version} />
          <div class="field-pair">
            <TextField name="places" label="Places" type="number" min={0} max={1000} />
            <TextField name="placesTaken" label="Places prises" type="number" min={0} max={1000} />
          </div>
          <Button kind="outline">Enregistrer</Button>
        </Form>
      </details>
    </div>
  );
}
