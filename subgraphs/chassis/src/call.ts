import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { ActorTransaction } from './database.ts';
import { memberMutations } from './generated/member-mutations.ts';

/**
 * Holds somebody of the service who did what is a member's own to do to the call in which they were asked for it: one of
 * the company in whose journals it is noted. Each such act keeps the call open.
 * @param name name of the mutation
 * @throws GraphQLError `CALL_REQUIRED`, which takes back what was done
 */
export async function holdToCall(tx: ActorTransaction, name: string): Promise<void> {
  const { actor } = tx;
  if (actor.kind !== 'staff' || actor.inCall || !memberMutations.has(name)) return;
  const accounts = sql.param([...tx.consequences.accounts]);
  const [row] = await tx.execute<{ called: boolean }>(
    sql`select access.act_in_call(${accounts}::uuid[]) as called`,
  );
  if (row?.called) return;
  throw new GraphQLError(
    'Somebody of the service does this for a member only while they say for whom: `startAssistance` first.',
    { extensions: { code: 'CALL_REQUIRED' } },
  );
}
