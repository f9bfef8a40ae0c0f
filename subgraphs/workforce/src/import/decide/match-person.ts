import type { CellError } from '../cells/cell-error.ts';
import type { KnownPerson } from './known-person.ts';
import { nameKey, sameFirstName } from './name-key.ts';
import { employeeNumberKey, type PeopleIndex } from './people-index.ts';
import { nearly, present, resembles, type Named } from './resemblance.ts';
import type { Understood } from './understand.ts';

/** By what a row was recognised. */
export type MatchedBy = 'ANSWER' | 'NATIONAL_NUMBER' | 'EMPLOYEE_NUMBER' | 'NAME_AND_BIRTH';

/** Whom a row means: somebody known, nobody known, or a question that a person has to answer. */
export type Match =
  { person: KnownPerson; by: MatchedBy } | { person: null; by: null } | { question: CellError };

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
  const numbers = [row.nationalNumber, row.row.traits.formerly?.nationalNumber].filter(
    (each) => each != null,
  );
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
  const names = new Set([lastName, usedName].filter((each) => each != null).map(nameKey));
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

/** People that a question names. */
const mostNamed = 20;

function ask(
  code: CellError['code'],
  field: CellError['field'],
  people: readonly KnownPerson[],
): Match {
  return {
    question: {
      code,
      field,
      others: people
        .map(({ id }) => id)
        .sort()
        .slice(0, mostNamed),
    },
  };
}
