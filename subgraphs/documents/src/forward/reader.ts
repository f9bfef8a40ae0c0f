import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';

const readerQuery = /* GraphQL */ `
  query EmployeeToForwardTo($id: ID!) {
    service {
      name
      phone
      email
      hue
      logo
    }
    visit(id: $id) {
      id
      employee {
        firstName
        birthDate
      }
      account {
        id
        name
      }
    }
  }
`;

const answer = z.object({
  service: z.object({
    ...{ name: z.string(), phone: z.string(), email: z.string() },
    ...{ hue: z.string(), logo: z.string().nullable() },
  }),
  visit: z.object({
    employee: z.object({ firstName: z.string(), birthDate: z.iso.date() }),
    account: z.object({ name: z.string() }),
  }),
});

/** For whom a link is, who passed it on, and who writes. */
export type Reader = z.infer<typeof answer>;

export async function readReader(query: GatewayQuery, visitId: string): Promise<Reader> {
  return answer.parse(await query<unknown>(readerQuery, { id: visitId }));
}
