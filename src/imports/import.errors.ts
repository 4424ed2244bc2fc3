import { DomainError } from '../shared/domain-error.js';

/** Everything that stops an import, for the operator who started it; single lines that are refused stand in the report instead, in French for those who sent them. */
export const importErrors = {
  fileUnreadable: (file: string, why: string) => new DomainError('invalid', 'import.file_unreadable', `The file ${file} cannot be read (${why}): check its path and its rights.`),
  nothingFound: (file: string) => new DomainError('invalid', 'import.nothing_found', `Nothing was found in ${file}: check the source given with --from.`),
  cut: (file: string, line: number, taken: number) =>
    new DomainError('refused', 'import.cut', `The file ${file} stops in the middle, at line ${line}: the ${taken} valid elements before it are imported, the rest is missing.`),
  reportUnwritable: (file: string, why: string) => new DomainError('invalid', 'import.report_unwritable', `The report ${file} cannot be written (${why}): choose another place with --report.`),
};
