import type { CivilDate } from '@vigie/chassis/civil-date';

/** A DSN file, reduced to who works where since when. */
export interface DsnFile {
  /** Name and version of the payroll program. */
  software: string | null;
  /** Version of the norm, for instance `P26V01`. */
  norm: string | null;
  /** A file to try the program out (`S10.G00.00.005` = 01): its content is no declaration. */
  test: boolean;
  /** Sent to say that there is nobody (« néant », `S10.G00.00.008` = 02). */
  nobody: boolean;
  declarations: DsnDeclaration[];
  counts: DsnCounts;
  warnings: DsnWarning[];
}

export interface DsnCounts {
  lines: number;
  /** Lines of blocks or rubriques that the product does not keep. */
  setAside: number;
  /** Rubriques that are not in the norm as it was known, with how often they came; the first 500 kinds. */
  unknown: Record<string, number>;
  /** Lines that are no line of a DSN file. */
  broken: number;
}

export interface DsnWarning {
  code:
    /** Not a line of a DSN file; not read. */
    | 'BROKEN_LINE'
    /** A block without the one that it belongs to; not read. */
    | 'ORPHAN_BLOCK'
    /** The end of the file is missing: whoever stood there is missing too. */
    | 'CUT_OFF'
    /** Its end counts other lines than there are. */
    | 'COUNT_DIFFERS'
    /** A norm that was not known when this was written. */
    | 'UNKNOWN_NORM';
  /** Line of the file, from 1; null where it concerns the whole. */
  line: number | null;
}

/** Natures of `S20.G00.05.001` that tell of people; each other is `OTHER` and its people are not used. */
export type DsnNature =
  /** 01, the monthly declaration. */
  | 'MONTHLY'
  /** 02 formerly, 07: somebody's contract ends. */
  | 'LEAVING'
  /** 08: somebody comes, or the payroll program changes. */
  | 'OPENING'
  /** 10: a hire is announced (DPAE); nobody has come yet. */
  | 'HIRE_ANNOUNCEMENT'
  /** 09: written by Urssaf for an employer who did not. */
  | 'SUBSTITUTE'
  | 'OTHER';

/** What `S20.G00.05.002` makes of a declaration. */
export type DsnType = 'NORMAL' | 'NOBODY' | 'REPLACES' | 'CANCELS' | 'REPLACES_WITH_NOBODY';

export interface DsnDeclaration {
  line: number;
  nature: DsnNature;
  /** As written, for the report. */
  natureCode: string;
  type: DsnType;
  /** n-th of m parts; 1 of 1 is everybody. */
  fraction: { part: number; of: number };
  /** Later numbers replace earlier ones of the same month. */
  order: number;
  /** `YYYY-MM`; null when it was not readable. */
  month: string | null;
  /** Day on which it was made. */
  madeOn: CivilDate | null;
  /** Declaration that this one replaces or cancels, as the file names it. */
  replaces: string | null;
  /** Fourteen digits, not checked; null when a half of it is missing. */
  siret: string | null;
  /** Code of the occupational health service that the establishment declares (`MT…`). */
  healthService: string | null;
  people: DsnPerson[];
}

export interface DsnPerson {
  line: number;
  /** Thirteen characters, without key; null for somebody who has none yet. */
  nationalNumber: string | null;
  /** Provisional number of somebody without a national number. */
  provisionalNumber: string | null;
  lastName: string;
  usedName: string | null;
  /** All of them, separated by spaces. */
  firstNames: string;
  sex: 'FEMALE' | 'MALE' | null;
  /** As `DD/MM/YYYY`; day or month may be 99 where the civil status does not know them. */
  birthDate: string | null;
  email: string | null;
  employeeNumber: string | null;
  /** Code of the occupational health service that a hire announcement names for the person (`MT…`). */
  healthService: string | null;
  /** What the person was called or numbered before, when this file changes it. */
  formerly: Partial<Record<'nationalNumber' | 'lastName' | 'firstNames' | 'birthDate', string>>;
  contracts: DsnContract[];
}

export interface DsnContract {
  line: number;
  number: string | null;
  startDate: CivilDate | null;
  /** Hour of the first day, `HH:MM`; hire announcements tell it. */
  startTime: string | null;
  plannedEnd: CivilDate | null;
  /** Code of `S21.G00.40.007`. */
  nature: string;
  /** Code of `S21.G00.40.008`; 99 for none. */
  scheme: string;
  /** Why the length is limited, code of `S21.G00.40.021`. */
  grounds: string | null;
  pcs: string | null;
  jobTitle: string | null;
  /** Time worked out of the full time of the establishment, in the unit of `S21.G00.40.011`. */
  workingTime: { unit: string; full: number; own: number } | null;
  /** Followed by the agricultural scheme (MSA), which has health services of its own. */
  agricultural: boolean;
  severalEmployers: boolean;
  /** Where an agency's worker is sent. */
  usedBy: string | null;
  end: { date: CivilDate | null; reason: string } | null;
}
