import type { VisitsToMatchQuery } from '$lib/graphql/generated/graphql';
import { mediumDate, mediumInstant } from '$lib/format/paris';
import { fullName } from '../../[account=memberNumber]/salaries/name';
import { visitKinds } from '../../[account=memberNumber]/visites/kind';

type Employees = NonNullable<NonNullable<VisitsToMatchQuery['memberAccount']>['employees']>;
export type Person = Employees['edges'][number]['node'];

/** Visits that were held, by the person and the birth date that tells two of a name apart. */
export function visitChoices(people: readonly Person[]) {
  return people.flatMap((person) =>
    (person.visits ?? [])
      .filter(({ status, startsAt }) => status === 'HELD' && startsAt)
      .map(({ id, kind, startsAt }) => ({
        ...{ value: id, startsAt: startsAt ?? '' },
        label: `${fullName(person)}, né(e) le ${person.birthDate ? mediumDate(person.birthDate) : '?'} : ${kind ? visitKinds[kind].short.toLowerCase() : 'visite'} du ${mediumInstant(startsAt ?? '')}`,
      })),
  );
}
