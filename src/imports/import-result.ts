/** What an import did, or would do in a dry run. */
export interface ImportResult {
  kind: ImportKind;
  source: string;
  dryRun: boolean;
  /** Records found in the file, unreadable ones included. */
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  /** Records taken with a part left out. */
  warned: number;
  /** Offers closed because the feed no longer holds them; null when that was not asked, or not safe to do. */
  closed: number | null;
  /** Why nothing was closed although it was asked: the feed was cut, or held no offer. */
  notClosed: 'cut' | 'empty' | null;
  /** The line where the file ended in the middle; null when it was whole. */
  cutAtLine: number | null;
  /** How many times each code stands in the report. */
  codes: Record<string, number>;
  /** Path of the report; null when there was nothing to report. */
  report: string | null;
}

export const IMPORT_KINDS = ['offers', 'companies', 'candidates', 'programmes'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
