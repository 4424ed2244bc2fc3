import { DomainError } from '../../shared/domain-error.js';
import { refusedForm, type FormState, type FormValues } from './form-state.js';

/**
 * The form to show again after a refusal. When somebody else was faster, what was typed is kept, said kindly (neither tu nor
 * vous: all read it), and the form takes the present version: sending it once more is then a choice.
 */
export async function staleOrRefused(values: FormValues, error: unknown, presentVersion: () => Promise<number>): Promise<FormState> {
  if (!(error instanceof DomainError) || error.code !== 'version.stale') return refusedForm(values, error);
  const version = String(await presentVersion());
  return { values: { ...values, version }, problems: [], isStale: true, message: 'Quelqu’un d’autre vient de modifier ceci. Tout ce qui est écrit ici est gardé : à relire, puis à enregistrer de nouveau.' };
}
