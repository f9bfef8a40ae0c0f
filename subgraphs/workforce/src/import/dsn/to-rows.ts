import { nirKey } from '@vigie/chassis/identifiers/nir';
import type { Field } from '../columns/field.ts';
import type { ImportRow, RowTraits } from '../decide/row.ts';
import type { NotEmployed } from './contract-kind.ts';
import type { DsnDeclaration, DsnPerson } from './dsn-file.ts';
import { employmentOf, type DsnEmployment } from './employment.ts';

/** Rows of one declaration, and who in it is no employee of the account. */
export interface DsnRows {
  rows: ImportRow[];
  setAside: { line: number; why: NotEmployed }[];
}

/** The people of a declaration as rows of an import. */
export function rowsOfDeclaration(file: string, declaration: DsnDeclaration): DsnRows {
  const rows: ImportRow[] = [];
  const setAside: DsnRows['setAside'] = [];
  for (const person of declaration.people) {
    const employment = employmentOf(person.contracts);
    if ('not' in employment) setAside.push({ line: person.line, why: employment.not });
    else rows.push(rowOf(file, declaration, person, employment));
  }
  return { rows, setAside };
}

function rowOf(
  file: string,
  declaration: DsnDeclaration,
  person: DsnPerson,
  employment: DsnEmployment,
): ImportRow {
  return {
    key: `${file}:${person.line}`,
    place: { file, sheet: null, line: person.line },
    cells: cellsOf(declaration, person, employment),
    marks: {},
    epoch: 1900,
    traits: traitsOf(declaration, person, employment),
    answers: {},
  };
}

function cellsOf(
  { siret }: DsnDeclaration,
  person: DsnPerson,
  employment: DsnEmployment,
): ImportRow['cells'] {
  const cells: [Field, string | null][] = [
    ['siret', siret],
    ['employeeNumber', person.employeeNumber],
    ['nationalNumber', keyed(person.nationalNumber)],
    ['lastName', person.lastName],
    ['usedName', person.usedName],
    ['firstName', person.firstNames],
    ['birthDate', person.birthDate],
    ['sex', person.sex],
    ['email', person.email],
    ['contract', employment.kind],
    ['startDate', employment.startDate],
    ['endDate', employment.kind === 'CDI' ? null : employment.plannedEnd],
    ['leftOn', employment.leftOn],
    ['jobTitle', employment.jobTitle],
    ['pcs', employment.pcs],
  ];
  return Object.fromEntries(cells.filter(([, text]) => text));
}

function traitsOf(
  declaration: DsnDeclaration,
  person: DsnPerson,
  employment: DsnEmployment,
): RowTraits {
  const { formerly, provisionalNumber } = person;
  const { effect } = employment;
  const { nationalNumber, lastName, firstNames: firstName, birthDate } = formerly;
  const before = { nationalNumber: keyed(nationalNumber ?? null), lastName, firstName, birthDate };
  const former = Object.fromEntries(Object.entries(before).filter(([, text]) => text));
  return {
    ...(declaration.nature === 'HIRE_ANNOUNCEMENT' && hireTraits(declaration, person, employment)),
    ...(effect === 'WITHDRAWN' && { endWithdrawn: true as const }),
    ...(effect === 'DECEASED' && { deceased: true as const }),
    ...(provisionalNumber !== null && { provisionalNumber }),
    ...(Object.keys(former).length > 0 && { formerly: former }),
  };
}

/** What a hire announcement tells beside the cells. */
function hireTraits(
  { type }: DsnDeclaration,
  { healthService }: DsnPerson,
  { startTime, contractNumber }: DsnEmployment,
): RowTraits {
  return {
    announced: true,
    ...(type === 'CANCELS' && { withdrawn: true as const }),
    ...(startTime !== null && { startTime }),
    ...(healthService !== null && { healthService }),
    ...(contractNumber !== null && { contractNumber }),
  };
}

/** A DSN file carries the number without its key; one of another shape stays as it is and is judged later. */
function keyed(number: string | null): string | null {
  const body = number?.toUpperCase() ?? '';
  return /^\d{5}(\d{2}|2[AB])\d{6}$/.test(body) ? `${body}${nirKey(body)}` : number;
}
