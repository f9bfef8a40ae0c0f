import type { CellError } from '../cells/cell-error.ts';
import type { KnownPerson } from './known-person.ts';
import { nameKey, overlappingNames, sameFirstName } from './name-key.ts';
import { employeeNumberKey, fullNameKey, type PeopleIndex } from './people-index.ts';
import type { Understood } from './understand.ts';

/** By what a row was recognised. */
export type MatchedBy = 'ANSWER' | 'NATIONAL_NUMBER' | 'EMPLOYEE_NUMBER' | 'NAME_AND_BIRTH';

/** Whom a row means: somebody known, nobody known, or a question that a person has to answer. */
export type Match =
  { person: KnownPerson; by: MatchedBy } | { person: null; by: null } | { question: CellError };

/** Who a row says that somebody is, now or before a change that the row tells of. */
interface Named {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: string;
}

/**
 * Looks for the person of a row, surest first: what somebody answered, the national number (by its keyed hash, since
 * numbers are never read back), the number in the company, name and birth date. What contradicts is a question, and so
 * is somebody who is nearly the same.
 */
export function matchPerson(
  row: Understood,
  people: PeopleIndex,
  fingerprintOf: (number: string) => string,
): Match {
  const { person: answer } = row.row.answers;
  if (answer === 'NOBODY') return { person: null, by: null };
  const answered = answer === undefined ? undefined : people.byId.get(answer);
  if (answered) return { person: answered, by: 'ANSWER' };
  const numbers = [row.nationalNumber, row.row.traits.formerly?.nationalNumber].filter(isText);
  const fingerprints = numbers.map(fingerprintOf);
  const byNumber = present(fingerprints.flatMap((each) => people.byFingerprint.get(each) ?? []));
  const named = namesOf(row);
  const byName = present(named.flatMap((each) => namesakes(each, people)));
  const byPlace = present(sameEmployee(row, named, people));
  const found = [...new Set([...byNumber, ...byPlace, ...byName])];
  if (byNumber.length > 0) return byNumberOf(named, byNumber, found);
  // The same name with another national number on file: another person, or a number typed wrongly.
  const contradicted = found.filter(
    ({ numberFingerprint }) => fingerprints.length > 0 && numberFingerprint !== null,
  );
  if (contradicted.length > 0) return ask('IDENTITY_CONFLICT', 'nationalNumber', contradicted);
  if (byPlace.length > 0 && byName.length > 0 && found.length > 1) {
    return ask('IDENTITY_CONFLICT', 'employeeNumber', found);
  }
  if (found.length > 1) return ask('AMBIGUOUS_PERSON', 'lastName', found);
  const [person] = found;
  if (person) return { person, by: byPlace.length > 0 ? 'EMPLOYEE_NUMBER' : 'NAME_AND_BIRTH' };
  const similar = named.flatMap((each) => nearly(each, people, fingerprints.length > 0));
  if (similar.length > 0) return ask('PROBABLE_DUPLICATE', 'lastName', [...new Set(similar)]);
  return { person: null, by: null };
}

function byNumberOf(
  named: readonly Named[],
  byNumber: readonly KnownPerson[],
  found: readonly KnownPerson[],
): Match {
  const [person] = byNumber;
  if (byNumber.length > 1) return ask('AMBIGUOUS_PERSON', 'nationalNumber', byNumber);
  const stranger = named.length > 0 && named.every((each) => !resembles(each, person!));
  if (stranger || found.length > 1) return ask('IDENTITY_CONFLICT', 'nationalNumber', found);
  return { person: person!, by: 'NATIONAL_NUMBER' };
}

function namesOf({ lastName, usedName, firstName, birthDate, row }: Understood): Named[] {
  if (!lastName || !firstName || !birthDate) return [];
  const now = { lastName, usedName, firstName, birthDate };
  const { formerly } = row.traits;
  if (!formerly) return [now];
  const { nationalNumber: _, ...former } = formerly;
  return [now, { ...now, ...former }];
}

function namesakes(
  { lastName, usedName, firstName, birthDate }: Named,
  people: PeopleIndex,
): KnownPerson[] {
  const names = new Set([lastName, usedName].filter(isText).map(nameKey));
  return [...names]
    .flatMap((name) => people.byNameAndBirth.get(`${name} ${birthDate}`) ?? [])
    .filter((person) => sameFirstName(person.firstName, firstName));
}

/** A number in the company counts where the name or the birth date agrees: numbers are given again. */
function sameEmployee(
  { employeeNumber }: Understood,
  named: readonly Named[],
  { byEmployeeNumber }: PeopleIndex,
): KnownPerson[] {
  if (!employeeNumber) return [];
  const holders = byEmployeeNumber.get(employeeNumberKey(employeeNumber)) ?? [];
  if (named.length === 0) return holders;
  return holders.filter((person) =>
    named.some((each) => each.birthDate === person.birthDate && resembles(each, person)),
  );
}

/** Whether a family name or the first name agrees: a marriage or a nickname changes one of them, not both. */
function resembles(named: Named, person: KnownPerson): boolean {
  if (sameFirstName(named.firstName, person.firstName)) return true;
  const names = [named.lastName, named.usedName].filter(isText);
  const known = [person.lastName, person.usedName].filter(isText);
  return names.some((name) => known.some((each) => overlappingNames(name, each)));
}

/**
 * People who are nearly the same: born the same day with a part of the name in common, first and last names swapped, or
 * of the same name with a birth date that differs by a slip of the hand.
 */
function nearly(named: Named, people: PeopleIndex, numbered: boolean): KnownPerson[] {
  const { lastName, firstName, birthDate } = named;
  const born = (people.byBirth.get(birthDate) ?? []).filter((person) => {
    const swapped =
      nameKey(lastName) === nameKey(person.firstName) &&
      nameKey(firstName) === nameKey(person.lastName);
    return swapped || isNear(named, person);
  });
  const called = (people.byFullName.get(fullNameKey(lastName, firstName)) ?? []).filter((person) =>
    isSlip(person.birthDate, birthDate),
  );
  // Two different national numbers are two people, however alike.
  return present([...born, ...called]).filter((person) => !(numbered && person.numberFingerprint));
}

/** Twins share the family name: their first names must at least begin alike. */
function isNear(named: Named, person: KnownPerson): boolean {
  const names = [named.lastName, named.usedName].filter(isText);
  const known = [person.lastName, person.usedName].filter(isText);
  const family = names.some((name) => known.some((each) => overlappingNames(name, each)));
  const [first, other] = [nameKey(named.firstName), nameKey(person.firstName)];
  return family && first.slice(0, 3) === other.slice(0, 3);
}

/** Day and month swapped, or one digit that differs. */
function isSlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return true;
  return [...one].filter((character, index) => character !== other[index]).length <= 1;
}

/** Of several employments of one person those that last, otherwise the one that ended last. */
function present(people: readonly KnownPerson[]): KnownPerson[] {
  const unique = [...new Set(people)];
  const open = unique.filter(({ leftOn }) => leftOn === null);
  if (open.length > 0 || unique.length < 2) return open.length > 0 ? open : unique;
  const last = unique.reduce((one, other) =>
    (one.leftOn ?? '') >= (other.leftOn ?? '') ? one : other,
  );
  return [last];
}

function ask(
  code: CellError['code'],
  field: CellError['field'],
  people: readonly KnownPerson[],
): Match {
  return { question: { code, field, others: people.map(({ id }) => id).sort() } };
}

function isText(text: string | null | undefined): text is string {
  return Boolean(text);
}
