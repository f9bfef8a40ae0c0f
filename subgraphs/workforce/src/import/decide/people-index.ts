import type { CivilDate } from '@vigie/chassis/civil-date';
import type { KnownPerson } from './known-person.ts';
import { nameKey } from './name-key.ts';

/** Today's people of an account, found by what a row may tell of them. */
export interface PeopleIndex {
  byId: ReadonlyMap<string, KnownPerson>;
  byFingerprint: ReadonlyMap<string, KnownPerson[]>;
  byEmployeeNumber: ReadonlyMap<string, KnownPerson[]>;
  /** By family name or used name, with the birth date. */
  byNameAndBirth: ReadonlyMap<string, KnownPerson[]>;
  byBirth: ReadonlyMap<CivilDate, KnownPerson[]>;
  /** By family name and first given name, whatever the birth date. */
  byFullName: ReadonlyMap<string, KnownPerson[]>;
}

export function indexPeople(people: readonly KnownPerson[]): PeopleIndex {
  const byId = new Map<string, KnownPerson>();
  const index = {
    byFingerprint: new Map<string, KnownPerson[]>(),
    byEmployeeNumber: new Map<string, KnownPerson[]>(),
    byNameAndBirth: new Map<string, KnownPerson[]>(),
    byBirth: new Map<string, KnownPerson[]>(),
    byFullName: new Map<string, KnownPerson[]>(),
  };
  for (const person of people) {
    byId.set(person.id, person);
    if (person.numberFingerprint) add(index.byFingerprint, person.numberFingerprint, person);
    if (person.employeeNumber) {
      add(index.byEmployeeNumber, employeeNumberKey(person.employeeNumber), person);
    }
    for (const name of new Set(
      [person.lastName, person.usedName ?? person.lastName].map(nameKey),
    )) {
      add(index.byNameAndBirth, `${name} ${person.birthDate}`, person);
    }
    add(index.byBirth, person.birthDate, person);
    add(index.byFullName, fullNameKey(person.lastName, person.firstName), person);
  }
  return { byId, ...index };
}

/** Payroll programs pad numbers with zeros, spreadsheets drop them. */
export function employeeNumberKey(number: string): string {
  return number
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^0+(?=.)/, '');
}

export function fullNameKey(lastName: string, firstName: string): string {
  return `${nameKey(lastName)} ${nameKey(firstName.split(/[\s,]/)[0] ?? '')}`;
}

function add<Key>(map: Map<Key, KnownPerson[]>, key: Key, person: KnownPerson): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}
