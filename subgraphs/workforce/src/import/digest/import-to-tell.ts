import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';

/** What the mail about an import tells, as the gateway is asked for it. */
const importQuery = /* GraphQL */ `
  query ImportToTell($id: ID!) {
    service {
      name
      phone
      email
      hue
      logo
    }
    import(id: $id) {
      fileNames
      undoableUntil
      counts {
        create
        update
        leave
        done
        failed
        error
      }
      appliedBy {
        id
      }
      account {
        memberNumber
        name
        recipients(event: IMPORT_APPLIED) {
          userId
          email
        }
      }
    }
  }
`;

const answer = z.object({
  service: z.object({
    ...{ name: z.string(), phone: z.string(), email: z.string() },
    ...{ hue: z.string(), logo: z.string().nullable() },
  }),
  import: z.object({
    fileNames: z.array(z.string()),
    undoableUntil: z.iso.datetime().nullable(),
    counts: z.object({
      ...{ create: z.number(), update: z.number(), leave: z.number() },
      ...{ done: z.number(), failed: z.number(), error: z.number() },
    }),
    appliedBy: z.object({ id: z.string() }).nullable(),
    account: z.object({
      memberNumber: z.string(),
      name: z.string(),
      recipients: z.array(z.object({ userId: z.string(), email: z.string() })),
    }),
  }),
});

export type ImportToTell = z.infer<typeof answer>;

/** @throws when the import is unknown or a fact is missing that the mail tells */
export async function readImportToTell(query: GatewayQuery, id: string): Promise<ImportToTell> {
  return answer.parse(await query<unknown>(importQuery, { id }));
}
