import type { ComponentChildren, JSX } from 'preact';
import { LONGEST_BAN_MONTHS } from '../../../review/pair-words.service.js';
import { ADVISER_REASONS } from '../../../review/reasons.js';
import { addDays, addMonths } from '../../../shared/calendar-date.js';
import { Button } from '../../components/button.js';
import { ChoiceGroup } from '../../components/choice.js';
import { TextField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { formOf, type FormState } from '../../components/form-state.js';
import type { CaseItemProps } from './case-item.js';
import type { RefusedAct } from './case-view.js';
import { queueQuery } from './queue-address.js';

const REASONS = Object.entries(ADVISER_REASONS).map(([value, { label }]) => ({ value, text: label }));

/** What an adviser may do with one offer of the list, each with its key. Plain forms; a script only spares the reload. */
export function CaseActs(props: CaseItemProps): JSX.Element {
  const { item, mayPresent, desk } = props;
  const { candidate, room } = desk.shortList;
  const isBanned = item.facts.some(({ kind }) => kind === 'ban');
  const isShown = item.match !== null && item.match.state !== 'proposed';
  const canPresent = mayPresent && !isShown && !isBanned && !candidate.optedOut && room > 0;
  const canReject = mayPresent && item.moves.some((move) => move === 'reject' || (move === 'present' && item.match === null));
  return (
    <div class="case-acts">
      {canPresent && (
        <ActForm {...props} act="presenter" name="offerIds">
          <Button icon="check" shortcut="P" dataKey="p">Présenter</Button>
        </ActForm>
      )}
      {canReject && <Reject {...props} />}
      {!isBanned && <Pin {...props} />}
      {!isShown && <Ban {...props} isBanned={isBanned} />}
    </div>
  );
}

interface ActFormProps extends CaseItemProps {
  act: RefusedAct['act'];
  name?: 'offerId' | 'offerIds';
  state?: FormState;
  children: ComponentChildren;
}

function ActForm({ desk, showsAll, item, act, name = 'offerId', state, children }: ActFormProps): JSX.Element {
  return (
    <Form action={`/conseil/candidats/${desk.shortList.candidate.id}/${act}${queueQuery(desk.queue.asked, { showsAll })}`} state={state} hasSummary={false}>
      <input type="hidden" name={name} value={item.offer.id} />
      {children}
    </Form>
  );
}

/** The form as it was refused, if it was this one. */
function stateOf({ refusal, item }: CaseItemProps, act: RefusedAct['act']): FormState | null {
  return refusal?.act === act && refusal.offerId === item.offer.id ? refusal.form : null;
}

function Reject(props: CaseItemProps): JSX.Element {
  const refused = stateOf(props, 'ecarter');
  const { match } = props.item;
  return (
    <details class="act-more" open={refused !== null}>
      <summary class="btn btn-neutral" data-key="e" aria-keyshortcuts="E">Écarter… <kbd aria-hidden="true">E</kbd></summary>
      <div class="act-form">
        <ActForm {...props} act="ecarter" state={refused ?? formOf()}>
          {match && <input type="hidden" name="version" value={match.version} />}
          <ChoiceGroup name="reason" label="Pourquoi ?" hint="Le prochain calcul en tient compte." choices={REASONS} />
          <Button kind="neutral">Écarter cette offre</Button>
        </ActForm>
      </div>
    </details>
  );
}

function Pin(props: CaseItemProps): JSX.Element {
  const isPinned = props.item.facts.some(({ kind }) => kind === 'pin');
  return (
    <ActForm {...props} act="epingler">
      <input type="hidden" name="pinned" value={isPinned ? '0' : '1'} />
      <Button kind="plain" icon={isPinned ? 'pin-off' : 'pin'} shortcut="K" dataKey="k">{isPinned ? 'Désépingler' : 'Épingler'}</Button>
    </ActForm>
  );
}

function Ban(props: CaseItemProps & { isBanned: boolean }): JSX.Element {
  const { isBanned, desk: { queue: { today } } } = props;
  if (isBanned) {
    return (
      <ActForm {...props} act="bannir">
        <input type="hidden" name="lift" value="1" />
        <Button kind="plain" icon="rotate-ccw" shortcut="B" dataKey="b">Lever l’exclusion</Button>
      </ActForm>
    );
  }
  const refused = stateOf(props, 'bannir');
  return (
    <details class="act-more" open={refused !== null}>
      <summary class="btn btn-plain" data-key="b" aria-keyshortcuts="B">Exclure… <kbd aria-hidden="true">B</kbd></summary>
      <div class="act-form">
        <ActForm {...props} act="bannir" state={refused ?? formOf({ until: addMonths(today, 6) })}>
          <TextField name="until" label="Jusqu’au" type="date" min={addDays(today, 1)} max={addMonths(today, LONGEST_BAN_MONTHS)} size="short" hint="Jusque-là, aucun calcul ne lui proposera cette offre." />
          <Button kind="neutral">Exclure cette offre</Button>
        </ActForm>
      </div>
    </details>
  );
}
