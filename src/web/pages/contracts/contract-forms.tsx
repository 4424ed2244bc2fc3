import type { JSX } from 'preact';
import type { SessionGlance } from '../../../review/glances.js';
import type { MatchAct } from '../../../review/transitions.js';
import type { Meeting } from '../../../review/review.schema.js';
import { addMonths, type CalendarDate } from '../../../shared/calendar-date.js';
import { Button } from '../../components/button.js';
import { ChoiceGroup, TickField } from '../../components/choice.js';
import { Disclosure } from '../../components/disclosure.js';
import { TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { dayAndMonth } from '../../layout/words.js';
import { meetingForm, signForm, type ContractAct } from './contract-input.js';

/** A form of a contract that was refused. */
export interface RefusedContract {
  act: ContractAct;
  form: FormState;
}

export interface ContractActsProps {
  /** Path of the record: the acts stand under it. */
  path: string;
  /** Whom it is about, said to screen readers where several look alike. */
  about: string;
  matchId: number;
  version: number;
  moves: readonly MatchAct[];
  meeting: Meeting | null;
  session: SessionGlance | null;
  /** Where people usually meet: the company. */
  address: string;
  refused: RefusedContract | null;
  today: CalendarDate;
}

/** Fixing a meeting, or moving it, and noting the contract: for companies and advisers alike. */
export function ContractActs(props: ContractActsProps): JSX.Element | null {
  const { moves, about, meeting, refused } = props;
  const [mayMeet, maySign] = [moves.includes('plan_meeting'), moves.includes('sign')];
  if (!mayMeet && !maySign) return null;
  return (
    <div class="contract-acts">
      {mayMeet && <Disclosure look="button" icon="calendar-plus" summary={meeting === null ? 'Fixer la rencontre…' : 'Déplacer la rencontre…'} about={about} open={refused?.act === 'rencontre'}><MeetingForm {...props} /></Disclosure>}
      {maySign && <Disclosure look="button" icon="file-pen-line" summary="Contrat signé…" about={about} open={refused?.act === 'signature'}><SignForm {...props} /></Disclosure>}
    </div>
  );
}

const KINDS = [{ value: 'place', text: 'Sur place', icon: 'map-pin' }, { value: 'phone', text: 'Par téléphone', icon: 'phone' }];

function MeetingForm({ path, matchId, version, meeting, address, refused, today }: ContractActsProps): JSX.Element {
  const state = refused?.act === 'rencontre' ? refused.form : meetingForm(meeting, address);
  return (
    <Form action={`${path}/rencontre`} state={{ ...state, scope: `rencontre-${matchId}` }}>
      <input type="hidden" name="version" value={version} />
      <div class="field-pair">
        <TextField name="on" label="Jour" type="date" min={today} max={addMonths(today, 12)} size="short" />
        <TextField name="time" label="Heure" type="time" size="short" />
      </div>
      <ChoiceGroup name="kind" label="Comment ?" choices={KINDS} inRow />
      <TextField name="where" label="Adresse, ou numéro à appeler" maxLength={200} />
      <p class="form-text">La personne reçoit un mail avec le jour, l’heure et le lieu.</p>
      <Button icon="calendar-check">{meeting === null ? 'Fixer cette rencontre' : 'Déplacer la rencontre'}</Button>
    </Form>
  );
}

function SignForm({ path, matchId, version, session, refused, today }: ContractActsProps): JSX.Element {
  const state = refused?.act === 'signature' ? refused.form : signForm(today);
  return (
    <Form action={`${path}/signature`} state={{ ...state, scope: `signature-${matchId}` }}>
      <input type="hidden" name="version" value={version} />
      <TextField name="signedOn" label="Signé le" type="date" min={addMonths(today, -12)} max={today} size="short" />
      {session && <TickField name="elsewhere">La formation n’est pas {session.programmeTitle} à {session.communeName}, le {dayAndMonth(session.startsOn, today)}</TickField>}
      <p class="form-text">Une place de l’offre est prise{session ? ', et une place de la formation' : ''}. Les autres candidatures de cette personne s’arrêtent ; si c’était la dernière place, les autres personnes sont prévenues par mail.</p>
      <Button icon="circle-check">Noter ce contrat</Button>
    </Form>
  );
}
