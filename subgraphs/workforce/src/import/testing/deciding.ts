import { decideImport, type DecidedImport, type ImportContext } from '../decide/decide-import.ts';
import type { RowDecision } from '../decide/decision.ts';
import type { KnownPerson } from '../decide/known-person.ts';
import type { ImportRow } from '../decide/row.ts';

export const today = '2026-11-21';

/** A list of some people; the hash of a number is plain to see in tests. */
export const context: ImportContext = {
  today,
  rules: { laterStartIsRenewal: false, absence: { kind: 'IGNORE' } },
  siret: '00048271100017',
  mayConfide: true,
  fingerprintOf: (number) => `hash of ${number}`,
};

/** Somebody of the account. */
export function known(change: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id: 'bastien',
    version: 3,
    employeeNumber: null,
    numberFingerprint: null,
    lastName: 'Rouvrais',
    usedName: null,
    firstName: 'Bastien',
    birthDate: '1990-04-02',
    sex: 'MALE',
    email: null,
    contract: 'CDI',
    startDate: '2020-09-01',
    endDate: null,
    leftOn: null,
    jobTitle: 'Menuisier',
    situations: [],
    withdrawn: false,
    ...change,
  };
}

/** The same person as a row of a list. */
export function row(cells: ImportRow['cells'] = {}, change: Partial<ImportRow> = {}): ImportRow {
  const line = change.place?.line ?? 2;
  const said = {
    lastName: 'Rouvrais',
    firstName: 'Bastien',
    birthDate: '02/04/1990',
    sex: 'M',
    contract: 'CDI',
    startDate: '01/09/2020',
    jobTitle: 'Menuisier',
    ...cells,
  };
  return {
    key: `liste.csv!${line}`,
    place: { file: 'liste.csv', sheet: null, line },
    cells: Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    marks: {},
    epoch: 1900,
    traits: {},
    answers: {},
    ...change,
  };
}

/** The same row on another line. */
export const onLine = (
  line: number,
  cells: ImportRow['cells'] = {},
  change: Partial<ImportRow> = {},
) => row(cells, { place: { file: 'liste.csv', sheet: null, line }, ...change });

/** One row against some people. */
export function decided(
  one: ImportRow,
  people: readonly KnownPerson[] = [],
  change: Partial<ImportContext> = {},
): RowDecision {
  return decideImport([one], people, { ...context, ...change }).decisions.get(one.key)!;
}

/** Outcomes in the order of the rows. */
export const outcomesOf = ({ decisions }: DecidedImport): string[] =>
  [...decisions.values()].map(({ outcome }) => outcome);

/** Errors as a test names them. */
export const errorsIn = ({ errors }: RowDecision): string[] =>
  errors.map(({ code, field }) => (field ? `${code} ${field}` : code));

export const noticesIn = ({ notices }: RowDecision): string[] => notices.map(({ code }) => code);
