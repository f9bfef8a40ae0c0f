import type { TransactionSql } from 'postgres';
import type { ActorTransaction } from './database.ts';

/** A row of the journal, as it is sent. */
interface NotedRow {
  action: string;
  accountId?: string | undefined;
  targetId?: string | undefined;
  details?: object | undefined;
}

/** An event for the others, as it is sent. */
interface ToldRow {
  type: string;
  key: string;
  accountId?: string | undefined;
  payload: object;
}

/** Work for later, as it is sent. */
interface AskedRow {
  task: string;
  payload: object;
  queue?: string | undefined;
  runAt?: Date | undefined;
  key?: string | undefined;
  awaited?: true | undefined;
}

/** What a command answered, under the caller's key, as it is sent. */
interface KeptRow {
  key: string;
  result: object;
}

/**
 * What follows from the changes of a transaction: the answer kept for whoever asks again, rows of the journal, events,
 * jobs. They are collected and written in one statement when the transaction ends, or before it acts in somebody else's
 * name; each kind in its order.
 */
export class Consequences {
  readonly kept: KeptRow[] = [];
  readonly noted: NotedRow[] = [];
  readonly told: ToldRow[] = [];
  readonly asked: AskedRow[] = [];
  /** Accounts in whose journal something was noted so far. */
  readonly accounts = new Set<string>();

  constructor(
    private readonly connection: TransactionSql,
    private readonly subgraph: string,
  ) {}

  /** Sends what has been collected at once, ahead of whatever is sent next. */
  async write(): Promise<void> {
    const present = kinds.filter((kind) => this[kind].length > 0);
    if (present.length === 0) return;
    const rows = present.map((kind) => JSON.stringify(this[kind].splice(0)));
    const text = statementOf(this.subgraph, present);
    await this.connection.unsafe(text, rows, { prepare: true }).execute();
  }
}

/**
 * Adds rows to what is written with the end of a transaction; at once where other reads share it, whose answers are
 * shown before it ends: what is opened is noted first.
 */
export async function follow<K extends Kind>(
  { consequences, isShared }: ActorTransaction,
  kind: K,
  rows: Readonly<Consequences[K]>,
): Promise<void> {
  for (const row of rows) (consequences[kind] as unknown[]).push(row);
  if (isShared) await consequences.write();
}

/** Jobs last: PostgreSQL runs a `with` that only selects when somebody reads it, so that they must be the outermost. */
const kinds = ['kept', 'noted', 'told', 'asked'] as const;

type Kind = (typeof kinds)[number];

/** @param rows the parameter that holds them */
const texts: Record<Kind, (subgraph: string, rows: string) => string> = {
  kept: (subgraph, rows) => `update ${subgraph}.idempotency kept set result = n.result
    from jsonb_to_recordset(${rows}::jsonb) as n (key uuid, result jsonb)
    where kept.actor_id = access.subject() and kept.key = n.key`,
  noted: (subgraph, rows) => `insert into ${subgraph}.audit (account_id, action, target_id, details)
    select "accountId", action, "targetId", coalesce(details, '{}')
    from jsonb_to_recordset(${rows}::jsonb) as n ("accountId" uuid, action text, "targetId" uuid, details jsonb)`,
  told: (subgraph, rows) => `insert into ${subgraph}.outbox (type, key, account_id, payload)
    select type, key, "accountId", payload
    from jsonb_to_recordset(${rows}::jsonb) as n (type text, key text, "accountId" uuid, payload jsonb)`,
  asked: (
    subgraph,
    rows,
  ) => `select ${subgraph}_jobs.enqueue(task, payload, queue, "runAt", key, coalesce(awaited, false))
    from json_to_recordset(${rows}::json)
      as n (task text, payload json, queue text, "runAt" timestamptz, key text, awaited boolean)`,
};

/** One statement for the kinds that there are: an insert of no row would wake whoever carries those rows. */
function statementOf(subgraph: string, present: readonly Kind[]): string {
  const parts = present.map((kind, index) => texts[kind](subgraph, `$${index + 1}`));
  const within = parts.slice(0, -1).map((part, index) => `part_${index} as (${part})`);
  return [within.length > 0 && `with ${within.join(', ')}`, parts.at(-1)].filter(Boolean).join(' ');
}
