import type { ActorTransaction } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { serviceContact } from '../service-contact.ts';

const serviceQuery = /* GraphQL */ `
  query ServiceThatWrites {
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
  }
`;

const answer = z.object({
  service: serviceContact,
});

/** Who writes a proof, when, and in which time zone. */
export interface Surroundings {
  service: z.infer<typeof answer>['service'];
  now: Date;
  zone: string;
}

export async function readSurroundings(
  query: GatewayQuery,
  asWriter: <T>(read: (tx: ActorTransaction) => Promise<T>) => Promise<T>,
): Promise<Surroundings> {
  const { service } = answer.parse(await query<unknown>(serviceQuery, {}));
  const [clock] = await asWriter((tx) =>
    tx.execute<{ now: string; zone: string }>(
      sql`select clock.now() as now, zone from clock.setting`,
    ),
  );
  if (!clock) throw new Error('clock.setting has no row: the database is not migrated');
  return { service, now: new Date(clock.now), zone: clock.zone };
}
