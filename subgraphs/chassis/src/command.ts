import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { createHash } from 'node:crypto';
import type { CallerActor } from './actor.ts';
import { holdToCall } from './call.ts';
import type { ActorTransaction, Database } from './database.ts';
import { isId } from './ids.ts';
import { inTurn } from './in-turn.ts';
import { isRefused, refuse, type Outcome, type Refusal } from './refusal.ts';

interface Idempotent {
  idempotencyKey: string;
}

type ReuseRefusal = { code: 'IDEMPOTENCY_KEY_REUSED'; field: 'idempotencyKey' };

/**
 * Runs a command in one transaction. A refusal rolls everything back. The result of a success is kept under
 * the caller's key: the same call again gets the same result without a second effect, the same key with another
 * content is refused. Of two simultaneous calls the second waits for the first: in this process for its turn, in
 * another one for the row of the key.
 * @param name name of the mutation, part of what the key stands for
 * @throws GraphQLError `BAD_USER_INPUT` for a key that is no UUID, `CALL_REQUIRED` where the service acts for a member
 * that has not called
 */
export async function runCommand<Done extends object, R extends Refusal>(
  database: Database,
  actor: CallerActor,
  name: string,
  input: Idempotent,
  work: (tx: ActorTransaction) => Promise<Outcome<Done, R>>,
): Promise<Outcome<Done, R | ReuseRefusal>> {
  if (!isId(input.idempotencyKey)) {
    const extensions = { code: 'BAD_USER_INPUT' };
    throw new GraphQLError('idempotencyKey takes a UUID.', { extensions });
  }
  const turn = [name, actor.subjectId, input.idempotencyKey].join(' ');
  return inTurn(turn, () => once(database, actor, name, input, work));
}

async function once<Done extends object, R extends Refusal>(
  database: Database,
  actor: CallerActor,
  name: string,
  input: Idempotent,
  work: (tx: ActorTransaction) => Promise<Outcome<Done, R>>,
): Promise<Outcome<Done, R | ReuseRefusal>> {
  try {
    const claimed = async (tx: ActorTransaction): Promise<Outcome<Done, R | ReuseRefusal>> => {
      const earlier = await claimKey<Done>(tx, name, input);
      if (earlier === 'reused') {
        return refuse({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' } as const);
      }
      if (earlier) return { done: earlier };
      const outcome = await work(tx);
      if (isRefused(outcome)) throw new RolledBack(outcome.refusals);
      await holdToCall(tx, name);
      tx.consequences.kept.push({ key: input.idempotencyKey, result: outcome.done });
      return outcome;
    };
    return await database.as(actor, claimed, 'writing');
  } catch (error) {
    if (error instanceof RolledBack) return { refusals: error.refusals as R[] };
    throw error;
  }
}

/**
 * Runs the work of a command and takes everything back: what it tells is what the command would have done now. No audit
 * row, no event and no job is left of it.
 */
export async function rehearse<T>(
  database: Database,
  actor: CallerActor,
  work: (tx: ActorTransaction) => Promise<T>,
): Promise<T> {
  let told: { answer: T } | undefined;
  try {
    await database.as(
      actor,
      async (tx) => {
        told = { answer: await work(tx) };
        throw new RolledBack([]);
      },
      'writing',
    );
  } catch (error) {
    if (told && error instanceof RolledBack) return told.answer;
    throw error;
  }
  throw new Error('A rehearsal that was not taken back');
}

/** Carries refusals through the rollback of the transaction. */
class RolledBack extends Error {
  constructor(readonly refusals: Refusal[]) {
    super('refused');
  }
}

async function claimKey<Done>(
  tx: ActorTransaction,
  name: string,
  input: Idempotent,
): Promise<Done | 'reused' | undefined> {
  const hash = createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');
  const table = sql`${sql.identifier(tx.subgraph)}.idempotency`;
  const [claimed] = await tx.execute(sql`
    insert into ${table} (actor_id, key, command, input_hash)
    values (access.subject(), ${input.idempotencyKey}, ${name}, ${hash})
    on conflict do nothing returning key`);
  if (claimed) return undefined;
  const [earlier] = await tx.execute<{ input_hash: string; result: Done }>(sql`
    select input_hash, result from ${table}
    where actor_id = access.subject() and key = ${input.idempotencyKey}`);
  return earlier?.input_hash === hash ? earlier.result : 'reused';
}
