import type { JSX } from 'preact';
import type { InboxItem } from '../../../review/inbox-item.js';
import { kindNo, neutralNo } from '../../../review/kind-message.js';
import { COMPANY_REASON_CODES, COMPANY_REASONS } from '../../../review/reasons.js';
import { Button } from '../../components/button.js';
import { ChoiceGroup } from '../../components/choice.js';
import { TextAreaField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import { formOf, type FormState } from '../../components/form-state.js';
import type { InboxCardProps } from './inbox-card.js';
import { inboxTitle } from './inbox-words.js';

const REASONS = Object.entries(COMPANY_REASONS).map(([value, { label }]) => ({ value, text: label }));

/** Once both have agreed, a no ends something. */
const NO_WORDS: Readonly<Partial<Record<InboxItem['state'], string>>> = { mutual: 'Ne pas donner suite…', meeting: 'Ne pas donner suite…' };

/** A yes in one press; a no with its reason and a message that is written already. */
export function CompanyAnswers(props: InboxCardProps): JSX.Element | null {
  const { item } = props;
  const refusal = answerRefused(props);
  const [maySayYes, maySayNo] = [item.moves.includes('company_yes'), item.moves.includes('company_no')];
  if (!maySayYes && !maySayNo) return null;
  const hasApplied = item.candidateAnswer === 'yes';
  const whom = <span class="visually-hidden"> : {inboxTitle(item)}</span>;
  return (
    <div class="answers two-answers">
      {maySayYes && (
        <Form action={`/entreprise/candidats/${item.matchId}`} state={refusal?.values.answer === 'yes' ? refusal : formOf()}>
          <input type="hidden" name="version" value={item.version} />
          <Button name="answer" value="yes" wide>{hasApplied ? 'Le rencontrer' : 'Ça m’intéresse'}{whom}</Button>
        </Form>
      )}
      {maySayNo && (
        <details class="no" open={refusal?.values.answer === 'no'}>
          <summary class="btn btn-neutral">{NO_WORDS[item.state] ?? (hasApplied ? 'Répondre non…' : 'Pas pour moi…')}{whom}</summary>
          <KindNo {...props} />
        </details>
      )}
    </div>
  );
}

/** The message follows the reason as long as nobody edits it; without a script the service writes the reason into it. */
function KindNo(props: InboxCardProps): JSX.Element {
  const { item, offerTitle, companyName } = props;
  const refusal = answerRefused(props);
  const { matchId, version, contact } = item;
  const facts = { firstName: contact?.firstName ?? null, companyName, offerTitle };
  const written = Object.fromEntries(COMPANY_REASON_CODES.map((code) => [code, kindNo(code, facts)]));
  const isRefused = refusal?.values.answer === 'no';
  const values = { reply: neutralNo(facts) };
  return (
    <div class="no-form" data-kind-no={JSON.stringify(written)}>
      <Form action={`/entreprise/candidats/${matchId}`} state={{ ...(isRefused ? refusal : formOf(values)), scope: String(matchId) }}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="prefilled" value={values.reply} />
        <ChoiceGroup name="reason" label="Pourquoi ?" choices={REASONS} />
        <TextAreaField name="reply" label="Votre message" hint="Vous pouvez le changer." rows={8} maxLength={2000} optional />
        <Button kind="neutral" name="answer" value="no" wide>Envoyer ce non</Button>
      </Form>
    </div>
  );
}

/** The answer as it was refused, if it was one. */
function answerRefused({ refusal }: InboxCardProps): FormState | null {
  return refusal?.act === 'reponse' ? refusal.form : null;
}
