import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { wrongWindow } from './rules.ts';
import { client } from './table.ts';

/** Counts a wrong secret; those that come at once wait for each other and are all counted. */
export async function countWrong(
  tx: ActorTransaction,
  clientId: string,
): Promise<{ tries: number; since: Date | null }> {
  const goesOn = sql`${client.wrongSince} > clock.now() - ${wrongWindow} * interval '1 millisecond'`;
  const [row] = await tx
    .update(client)
    .set({
      wrongTries: sql`case when ${goesOn} then ${client.wrongTries} + 1 else 1 end`,
      wrongSince: sql`case when ${goesOn} then ${client.wrongSince} else clock.now() end`,
    })
    .where(eq(client.id, clientId))
    .returning({ tries: client.wrongTries, since: client.wrongSince });
  return row ?? { tries: 1, since: null };
}
