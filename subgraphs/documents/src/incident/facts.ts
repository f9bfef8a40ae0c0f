import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';
import { serviceContact } from '../service-contact.ts';

const incidentQuery = /* GraphQL */ `
  query IncidentToWriteDown($id: ID!) {
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
    handedDocument(id: $id) {
      id
      visitId
      kindLabel
      account {
        id
        name
        memberNumber
      }
      employee {
        id
        firstName
        lastName
        usedName
      }
      effectiveOn
      createdAt
      handedBy {
        id
        firstName
        lastName
      }
      withdrawnAt
      withdrawnBy {
        id
        firstName
        lastName
      }
      withdrawalReason
      openings {
        id
        at
        link
        user {
          id
          firstName
          lastName
        }
      }
      forwards {
        id
        recipient
        createdAt
        sentAt
        openedAt
        expiresAt
      }
    }
  }
`;

const instant = z.iso.datetime().transform((text) => new Date(text));
const person = z
  .object({ firstName: z.string().nullable(), lastName: z.string().nullable() })
  .nullable();

const answer = z.object({
  service: serviceContact,
  handedDocument: z.object({
    id: z.string(),
    /** Null for what is about the account. */
    visitId: z.string().nullable(),
    kindLabel: z.string(),
    account: z.object({ id: z.string(), name: z.string(), memberNumber: z.string() }),
    employee: z
      .object({
        ...{ firstName: z.string().nullable(), lastName: z.string().nullable() },
        usedName: z.string().nullable(),
      })
      .nullable(),
    effectiveOn: z.iso.date().nullable(),
    createdAt: instant,
    handedBy: person,
    withdrawnAt: instant,
    withdrawnBy: person,
    withdrawalReason: z.string().nullable(),
    openings: z.array(z.object({ at: instant, link: z.string().nullable(), user: person })),
    forwards: z.array(
      z.object({
        ...{ recipient: z.string(), createdAt: instant, expiresAt: instant },
        ...{ sentAt: instant.nullable(), openedAt: instant.nullable() },
      }),
    ),
  }),
});

/** What is known of a document that was taken back, and who writes it down. */
export type Incident = z.infer<typeof answer>;

export async function readIncident(query: GatewayQuery, documentId: string): Promise<Incident> {
  return answer.parse(await query<unknown>(incidentQuery, { id: documentId }));
}
