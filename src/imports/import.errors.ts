import { DomainError } from '../shared/domain-error.js';

/** Everything that stops an import; single lines that are refused stand in the report instead. */
export const importErrors = {
  fileUnreadable: (file: string, why: string) => new DomainError('invalid', 'import.file_unreadable', `Le fichier ${file} ne peut pas être lu (${why}) : vérifiez son chemin et ses droits.`),
  nothingFound: (file: string) => new DomainError('invalid', 'import.nothing_found', `Aucun élément trouvé dans ${file} : vérifiez la source choisie avec --from.`),
  cut: (file: string, line: number, taken: number) =>
    new DomainError('refused', 'import.cut', `Le fichier ${file} s’arrête au milieu, à la ligne ${line} : les ${taken} éléments valables qui précèdent sont importés, la suite manque.`),
  reportUnwritable: (file: string, why: string) => new DomainError('invalid', 'import.report_unwritable', `Le rapport ${file} ne peut pas être écrit (${why}) : choisissez un autre endroit avec --report.`),
};
