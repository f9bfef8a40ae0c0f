import type { HireFileReport } from '../../announced-hire/file/report.ts';
import type { SetAside } from '../dispatch/declared.ts';
import type { DropRefusal } from './refusal.ts';

/** What of a drop goes to no account. No names and no numbers of people. */
export interface DropReport {
  unknown: UnknownEstablishment[];
  setAside: SetAside[];
  refused: { name: string; refusal: DropRefusal }[];
  lists: string[];
  /** What became of the hires that the files announce. */
  hires?: HireFileReport;
}

export interface UnknownEstablishment {
  siret: string;
  /** The account, where whoever sent it may read it and not import into it. */
  accountId: string | null;
  files: string[];
  people: number;
}

export const emptyReport: DropReport = { unknown: [], setAside: [], refused: [], lists: [] };
