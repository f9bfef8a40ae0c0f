import { checkedOn } from '../article-check.ts';
import type { Criterion } from '../criterion.ts';
import { LAW_DESCRIBED_FROM, type Certainty, type CivilDate } from '../legal-value.ts';
import type { Profile } from '../facts.ts';
import type { SituationCode } from '../situation-code.ts';
import type { AnciDocument, WorkSituation } from '../situation.ts';

/** One line of the catalogue, with only what cannot be deduced. Meanings as in `WorkSituation`. */
export interface SituationRow {
  label: string;
  explanation: string;
  /** Search words separated by commas. */
  keywords: string;
  criterion: Criterion;
  basis: string[];
  certainty: Certainty;
  confidential?: true;
  document?: AnciDocument;
  /** Absent: since the first day described. */
  from?: CivilDate;
  until?: CivilDate;
  note?: string;
}

/** Completes a row with its profile, its validity and the day its articles were last checked. */
export function situation(
  profile: Profile,
  code: SituationCode,
  { keywords, ...row }: SituationRow,
): WorkSituation {
  return {
    code,
    profile,
    from: LAW_DESCRIBED_FROM,
    checkedOn: checkedOn(row.basis),
    confidential: false,
    keywords: keywords.split(', '),
    ...row,
  };
}
