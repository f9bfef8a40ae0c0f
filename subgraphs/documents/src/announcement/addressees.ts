import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';

/** Who is told of the summonses of an account, and in whose name, as the gateway is asked for it. */
const addresseesQuery = /* GraphQL */ `
  query SummonsesToAnnounce($id: ID!) {
    service {
      name
      phone
      email
      hue
      logo
    }
    memberAccount(id: $id) {
      memberNumber
      name
      recipients(event: SUMMONS_READY) {
        userId
        email
        cadence
      }
    }
  }
`;

const answer = z.object({
  service: z.object({
    ...{ name: z.string(), phone: z.string(), email: z.string() },
    ...{ hue: z.string(), logo: z.string().nullable() },
  }),
  memberAccount: z.object({
    memberNumber: z.string(),
    name: z.string(),
    recipients: z.array(
      z.object({
        userId: z.string(),
        email: z.string(),
        cadence: z.enum(['IMMEDIATE', 'DAILY', 'WEEKLY']),
      }),
    ),
  }),
});

export type Addressees = z.infer<typeof answer>;

/** @throws when the account is unknown */
export async function readAddressees(query: GatewayQuery, accountId: string): Promise<Addressees> {
  return answer.parse(await query<unknown>(addresseesQuery, { id: accountId }));
}
