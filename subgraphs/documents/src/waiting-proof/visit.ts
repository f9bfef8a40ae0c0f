import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';
import { serviceContact } from '../service-contact.ts';

const visitQuery = /* GraphQL */ `
  query VisitThatWaits($id: ID!) {
    service {
      name
      phone
      email
      street
      postCode
      city
      openingHours
      hue
      logo
    }
    visit(id: $id) {
      id
      kind
      latestDate
      startsAt
      employee {
        id
        firstName
        lastName
        usedName
        birthDate
      }
      account {
        id
        memberNumber
        name
        siret
      }
    }
  }
`;

const answer = z.object({
  service: serviceContact,
  visit: z.object({
    id: z.string(),
    kind: z.string(),
    latestDate: z.iso.date(),
    startsAt: z.iso
      .datetime()
      .transform((text) => new Date(text))
      .nullable(),
    employee: z.object({
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      usedName: z.string().nullable(),
      birthDate: z.iso.date(),
    }),
    account: z.object({
      id: z.string(),
      memberNumber: z.string(),
      name: z.string(),
      siret: z.string(),
    }),
  }),
});

/** The visit that waits, as its proof tells it. */
export type WaitingVisit = z.infer<typeof answer>;

/** @throws when the visit is unknown or a fact is missing that the proof tells */
export async function readWaitingVisit(query: GatewayQuery, id: string): Promise<WaitingVisit> {
  return answer.parse(await query<unknown>(visitQuery, { id }));
}
