import postgres, { type TransactionSql } from 'postgres';
import { settingsOf, type Actor } from './actor.ts';
import { ConnectionWait, type Waiting } from './connection-wait.ts';
import { Consequences } from './consequences.ts';
import { letDrizzleParse, transactionOn, type DrizzleTransaction } from './drizzle-transaction.ts';

/**
 * A transaction that runs in somebody's name. Every read and write of a subgraph takes one, and only
 * {@link Database.as} makes one: a query without an actor does not compile.
 */
export type ActorTransaction = DrizzleTransaction & {
  readonly actor: Actor;
  /** Schema of the subgraph, where its audit, outbox and keys stand. */
  readonly subgraph: string;
  /** What is written with its end. */
  readonly consequences: Consequences;
  /** Says at once, ahead of whatever is sent next, in whose name it goes on. */
  readonly say: (actor: Actor) => Promise<void>;
  /** Other reads of the request run in it at the same time. */
  readonly isShared?: boolean;
};

/** The pool of one subgraph's own login. */
export interface Database {
  /**
   * Runs `work` in one short transaction as `actor`; rolled back when it throws.
   * @param purpose what the patience is for; reading when absent
   * @throws DatabaseUnavailable when no connection is to be had in time
   */
  as<T>(
    actor: Actor,
    work: (tx: ActorTransaction) => Promise<T>,
    purpose?: keyof Patience,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Milliseconds to wait for a connection. */
export interface Patience {
  reading: number;
  writing: number;
}

export interface DatabaseOptions {
  /** `postgres://` address of the subgraph's login. */
  url: string;
  /** Schema of the subgraph. */
  subgraph: string;
  /** Connections at most; 10 when absent. */
  connections?: number;
  /** As long as it takes when absent, since jobs have time. */
  patience?: Patience;
}

/**
 * Patience of a request: its caller still listens, and the gateway still waits. A page does better without one part than
 * late; whoever has filled a form in would rather wait than send it again.
 */
export const requestPatience: Patience = { reading: 1000, writing: 5000 };

/** Opens a pool; no connection is made before the first query. */
export function openDatabase({
  url,
  subgraph,
  connections = 10,
  patience,
}: DatabaseOptions): Database {
  const client = postgres(url, {
    max: connections,
    idle_timeout: 30,
    connect_timeout: 5,
    // Seconds between attempts: the driver's own pauses grow to twenty, long after the database is back.
    backoff: () => 0.25,
    onnotice: () => undefined,
  });
  letDrizzleParse(client);
  const wait = patience && new ConnectionWait(subgraph);
  return {
    as: <T>(
      actor: Actor,
      work: (tx: ActorTransaction) => Promise<T>,
      purpose: keyof Patience = 'reading',
    ) => {
      const run = async (waiting?: Waiting): Promise<T> => {
        let written: Promise<void> | undefined;
        const result = await client.begin(async (connection) => {
          waiting?.holds();
          // On its way before any statement of `work`, which therefore need not wait for the answer.
          const say = (speaker: Actor) => announce(connection, speaker);
          const acting = say(actor).then(() => waiting?.begun());
          acting.catch(() => undefined);
          const consequences = new Consequences(connection, subgraph);
          const transaction = Object.assign(transactionOn(connection), {
            ...{ actor, subgraph, consequences, say },
          });
          const done = await work(transaction);
          // Only now: what is still at work must not find its transaction gone.
          await acting;
          // The commit goes out behind it: where this fails, that takes everything back.
          written = consequences.write();
          written.catch(() => undefined);
          return done;
        });
        await written;
        return result as T;
      };
      return wait ? wait.run(patience[purpose], run) : run();
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/**
 * Runs `work` inside the same transaction as a job of one account, then returns to the actor around it.
 * For decisions that must see facts which the caller may not read, such as a confidential situation. Without an account
 * only where the command has checked the rights on each account that it touches: a move from one to another.
 */
export async function asJobWithin<T>(
  tx: ActorTransaction,
  job: { task: string; accountId?: string },
  work: (tx: ActorTransaction) => Promise<T>,
): Promise<T> {
  if (tx.isShared) throw new Error('Other reads would see what only the job may');
  const around = tx.actor;
  try {
    // Sent ahead of any statement of `work`, which need not wait for the answer.
    const becoming = become(tx, { kind: 'job', ...job });
    becoming.catch(() => undefined);
    const result = await work(tx);
    await becoming;
    await become(tx, around);
    return result;
  } catch (error) {
    // Whoever catches this goes on with their own rights; an aborted transaction takes no statement and needs none.
    await become(tx, around).catch(() => undefined);
    throw error;
  }
}

/**
 * A job of the whole service goes on as one of a single account, until its transaction ends: what it writes is held to
 * that account.
 */
export async function narrowTo(tx: ActorTransaction, accountId: string): Promise<void> {
  if (tx.actor.kind !== 'job') throw new Error('Only a job may see less than it does');
  await become(tx, { ...tx.actor, accountId });
}

/** Goes on in another name; what was done so far is noted in the name of whoever did it. */
async function become(tx: ActorTransaction, actor: Actor): Promise<void> {
  const written = tx.consequences.write();
  Object.assign(tx, { actor });
  await Promise.all([written, tx.say(actor)]);
}

/** The job that writes these rows: of their account; of none where a load of the whole service writes several at once. */
export function jobOver(
  task: string,
  rows: readonly { accountId: string }[],
): { task: string; accountId?: string } {
  const [accountId, ...others] = new Set(rows.map((row) => row.accountId));
  return accountId !== undefined && others.length === 0 ? { task, accountId } : { task };
}

/**
 * Says in whose name a transaction goes on. The driver sends statements in the order in which they are executed, and this
 * one is executed here, not when somebody waits for it: nothing that follows can run before it.
 */
async function announce(connection: TransactionSql, actor: Actor): Promise<void> {
  const { subject, account, request, session } = settingsOf(actor);
  // `true`: the settings end with the transaction, so a pooled connection carries nobody's rights on.
  await connection`select
    set_config('vigie.kind', ${actor.kind}, true),
    set_config('vigie.subject', ${subject}, true),
    set_config('vigie.account', ${account}, true),
    set_config('vigie.request', ${request}, true),
    set_config('vigie.session', ${session}, true)`.execute();
}
