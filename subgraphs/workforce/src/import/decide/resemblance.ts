import type { KnownPerson } from './known-person.ts';
import { nameKey, overlappingNames, sameFirstName } from './name-key.ts';
import { fullNameKey, type PeopleIndex } from './people-index.ts';

/** Who a row says that somebody is, now or before a change that the row tells of. */
export interface Named {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: string;
}

/** Whether a family name or the first name agrees: a marriage or a nickname changes one of them, not both. */
export function resembles(named: Named, person: KnownPerson): boolean {
  return sameFirstName(named.firstName, person.firstName) || sharesFamilyName(named, person);
}

/**
 * People who are nearly the same: born the same day with a part of the name in common, first and last names swapped, or
 * of the same name with a birth date that differs by a slip of the hand.
 */
export function nearly(named: Named, people: PeopleIndex, numbered: boolean): KnownPerson[] {
  const { lastName, firstName, birthDate } = named;
  const born = few(people.byBirth.get(birthDate)).filter((person) =>
    resemblesAtBirth(named, person),
  );
  const called = few(people.byFullName.get(fullNameKey(lastName, firstName))).filter((person) =>
    isSlip(person.birthDate, birthDate),
  );
  // Two different national numbers are two people, however alike.
  return present([...born, ...called]).filter((person) => !(numbered && person.numberFingerprint));
}

/** Of two people born the same day: names swapped, or a part of the name in common. */
export function resemblesAtBirth(named: Named, person: PersonName): boolean {
  const swapped =
    nameKey(named.lastName) === nameKey(person.firstName) &&
    nameKey(named.firstName) === nameKey(person.lastName);
  return swapped || isNear(named, person);
}

type PersonName = Pick<KnownPerson, 'lastName' | 'usedName' | 'firstName'>;

/** More people than this with the same birth date or name say that it stands for « unknown »: none is compared. */
const mostAlike = 200;

function few(people: KnownPerson[] = []): KnownPerson[] {
  return people.length > mostAlike ? [] : people;
}

/** Twins share the family name: their first names must at least begin alike. */
function isNear(named: Named, person: PersonName): boolean {
  const [first, other] = [nameKey(named.firstName), nameKey(person.firstName)];
  return first.slice(0, 3) === other.slice(0, 3) && sharesFamilyName(named, person);
}

function sharesFamilyName(named: Named, person: PersonName): boolean {
  const names = [named.lastName, named.usedName].filter((name) => name !== null);
  const known = [person.lastName, person.usedName].filter((name) => name !== null);
  return names.some((name) => known.some((each) => overlappingNames(name, each)));
}

/** Day and month swapped, or one digit that differs. */
export function isSlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return true;
  return [...one].filter((character, index) => character !== other[index]).length <= 1;
}

/** Of several employments of one person those that last, otherwise the one that ended last. */
export function present(people: readonly KnownPerson[]): KnownPerson[] {
  const unique = [...new Set(people)];
  const open = unique.filter(({ leftOn }) => leftOn === null);
  if (open.length > 0 || unique.length < 2) return open.length > 0 ? open : unique;
  const last = unique
    .map(({ leftOn }) => leftOn ?? '')
    .sort()
    .at(-1);
  return unique.filter(({ leftOn }) => leftOn === last);
}
