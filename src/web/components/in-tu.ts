import { DomainError } from '../../shared/domain-error.js';

/** What the domain says to everyone with vous, as young people read it. */
const SENTENCES: Readonly<Record<string, string>> = {
  'version.stale': 'Quelque chose a changé entre-temps : regarde où ça en est avant de recommencer.',
  'match.not_found': 'Cette proposition n’existe pas, ou n’est pas pour toi.',
  'match.not_possible': 'Ce n’est plus possible : regarde où ça en est dans « Mes candidatures ».',
  'match.reason_missing': 'Choisis une raison.',
};

/** The same refusal, said with tu; any other error as it is. */
export function inTu(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const said = ({ code, detail }: { code: string; detail: string }): string => SENTENCES[code] ?? detail;
  return new DomainError(error.kind, error.code, said(error), error.fields.map((problem) => ({ ...problem, detail: said(problem) })));
}
