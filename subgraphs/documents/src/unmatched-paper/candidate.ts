import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { searchable } from '@vigie/chassis/search';
import { z } from 'zod';
import type { UnmatchedRow } from './table.ts';

const candidatesQuery = /* GraphQL */ `
  query WhoseVisit($memberNumber: MemberNumber!, $search: String!) {
    memberAccount(memberNumber: $memberNumber) {
      id
      employees(first: 20, search: $search) {
        edges {
          node {
            id
            lastName
            firstName
            birthDate
            visits {
              id
              status
              startsAt
            }
          }
        }
      }
    }
  }
`;

const visits = z.array(
  z.object({ id: z.string(), status: z.string(), startsAt: z.string().nullable() }),
);

const answer = z.object({
  memberAccount: z
    .object({
      employees: z.object({
        edges: z.array(
          z.object({
            node: z.object({
              lastName: z.string(),
              firstName: z.string(),
              birthDate: z.iso.date(),
              visits,
            }),
          }),
        ),
      }),
    })
    .nullable(),
});

type Answer = z.infer<typeof answer>;
type Told = Pick<
  UnmatchedRow,
  'memberNumber' | 'lastName' | 'firstName' | 'birthDate' | 'effectiveOn'
>;

/** The one visit that fits what was told; null when none does, or more than one. */
export async function findCandidate(query: GatewayQuery, told: Told): Promise<string | null> {
  const { memberNumber, lastName } = told;
  return candidateIn(
    answer.parse(await query<unknown>(candidatesQuery, { memberNumber, search: lastName })),
    told,
  );
}

/** Names without accents and case, the very birth date, and a visit held on the day of the paper. */
export function candidateIn({ memberAccount }: Answer, told: Told): string | null {
  const named = (person: { lastName: string; firstName: string; birthDate: string }) =>
    [searchable(person.lastName), searchable(person.firstName), person.birthDate].join('|');
  const people = (memberAccount?.employees.edges ?? [])
    .map(({ node }) => node)
    .filter((person) => named(person) === named(told));
  const [visit, ...others] = people.flatMap((person) =>
    person.visits.filter(
      ({ status, startsAt }) => status === 'HELD' && startsAt?.slice(0, 10) === told.effectiveOn,
    ),
  );
  return visit && others.length === 0 ? visit.id : null;
}
