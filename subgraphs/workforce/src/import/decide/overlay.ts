import { searchable } from '@vigie/chassis/search';
import type { EmployeeFacts } from '../../employee/facts.ts';
import type { Field } from '../columns/field.ts';
import type { FieldChange } from './decision.ts';
import type { KnownPerson } from './known-person.ts';
import { nameKey, sameFirstName } from './name-key.ts';
import type { Understood } from './understand.ts';

/**
 * The facts of somebody known once a row is applied. What the row does not say stays; what it only writes in another
 * way (capitals, accents, second names) stays as it is on file. Situations are added, never taken away by a file.
 */
export function overlaid(person: KnownPerson, row: Understood): EmployeeFacts {
  const contract = row.contract ?? person.contract;
  return {
    ...namesAfter(person, row),
    birthDate: row.birthDate ?? person.birthDate,
    sex: row.sex ?? person.sex,
    email: emailAfter(person.email, row.email),
    // A number on file is never replaced by a list: it may be that of another payroll.
    employeeNumber: person.employeeNumber ?? row.employeeNumber,
    contract,
    startDate: row.startDate ?? person.startDate,
    endDate: contract === 'CDI' ? row.endDate : (row.endDate ?? person.endDate),
    jobTitle: sameText(row.jobTitle, person.jobTitle) ? person.jobTitle : row.jobTitle,
    situations: [...new Set([...person.situations, ...(row.situations ?? [])])],
  };
}

/** A list with one column of names gives the used name of some: it is no new name of birth. */
function namesAfter(
  person: KnownPerson,
  { lastName, usedName, firstName }: Understood,
): Pick<EmployeeFacts, 'lastName' | 'usedName' | 'firstName'> {
  const known = [
    person.lastName,
    ...(usedName === null && person.usedName ? [person.usedName] : []),
  ];
  const keepsName = lastName === null || known.some((name) => sameName(name, lastName));
  return {
    lastName: keepsName ? person.lastName : lastName,
    usedName: sameText(usedName, person.usedName) ? person.usedName : usedName,
    firstName:
      firstName === null || sameFirstName(firstName, person.firstName)
        ? person.firstName
        : firstName,
  };
}

function sameName(one: string, other: string): boolean {
  return one === other || nameKey(one) === nameKey(other);
}

function emailAfter(onFile: string | null, said: string | null): string | null {
  return said === null || said.toLowerCase() === onFile?.toLowerCase()
    ? onFile
    : said.toLowerCase();
}

/** Nothing said counts as the same. */
function sameText(said: string | null, onFile: string | null): boolean {
  if (said === null || said === onFile) return true;
  return onFile !== null && searchable(said) === searchable(onFile);
}

const compared = [
  ...(['lastName', 'usedName', 'firstName', 'birthDate', 'sex', 'email'] as const),
  ...(['contract', 'startDate', 'endDate', 'jobTitle'] as const),
] satisfies (Field & keyof EmployeeFacts)[];

/** Field by field what changes. */
export function changesOf(person: KnownPerson, facts: EmployeeFacts): FieldChange[] {
  const changes: FieldChange[] = compared
    .filter((field) => person[field] !== facts[field])
    .map((field) => ({ field, before: person[field], after: facts[field] }));
  if (facts.situations.length === person.situations.length) return changes;
  const [before, after] = [person.situations, facts.situations].map((codes) => codes.join(' '));
  return [...changes, { field: 'situations', before: before ?? '', after: after ?? '' }];
}
