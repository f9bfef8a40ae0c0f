import type { TransactionSql } from 'postgres';

/** A row of the journal, as it is sent. */
export interface NotedRow {
  action: string;
  accountId?: string | undefined;
  targetId?: string | undefined;
  details?: object | undefined;
}

/** An event for the others, as it is sent. */
export interface ToldRow {
  type: string;
  key: string;
  accountId?: string | undefined;
  payload: object;
}

/** Work for later, as it is sent. */
export interface AskedRow {
  task: string;
  payload: object;
  queue?: string | undefined;
  runAt?: Date | undefined;
  key?: string | undefined;
}

/**
 * What follows from the changes of a transaction: rows of the journal, events, jobs. They are collected and written in
 * one statement when the transaction ends, or before it acts in somebody else's name; each kind in its order.
 */
export class Consequences {
  readonly noted: NotedRow[] = [];
  readonly told: ToldRow[] = [];
  readonly asked: AskedRow[] = [];

  constructor(
    private readonly connection: TransactionSql,
    private readonly subgraph: string,
  ) {}

  /** Sends what has been collected at once, ahead of whatever is sent next. */
  async write(): Promise<void> {
    const taken = [this.noted, this.told, this.asked].map((rows) => rows.splice(0));
    const written = taken.filter((rows) => rows.length > 0).map((rows) => JSON.stringify(rows));
    if (written.length === 0) return;
    const [noted = false, told = false, asked = false] = taken.map((rows) => rows.length > 0);
    const text = statementOf(this.subgraph, { noted, told, asked });
    await this.connection.unsafe(text, written, { prepare: true }).execute();
  }
}

interface Kinds {
  noted: boolean;
  told: boolean;
  asked: boolean;
}

/**
 * One statement for the kinds that there are: an insert of no row would wake whoever carries those rows. Jobs are asked
 * for by the outermost part, since PostgreSQL runs a `with` that only selects when somebody reads it.
 */
function statementOf(subgraph: string, { noted, told, asked }: Kinds): string {
  const texts: ((rows: string) => string)[] = [];
  if (noted) {
    texts.push(
      (rows) => `insert into ${subgraph}.audit (account_id, action, target_id, details)
    select "accountId", action, "targetId", coalesce(details, '{}')
    from jsonb_to_recordset(${rows}::jsonb) as n ("accountId" uuid, action text, "targetId" uuid, details jsonb)`,
    );
  }
  if (told) {
    texts.push(
      (rows) => `insert into ${subgraph}.outbox (type, key, account_id, payload)
    select type, key, "accountId", payload
    from jsonb_to_recordset(${rows}::jsonb) as n (type text, key text, "accountId" uuid, payload jsonb)`,
    );
  }
  if (asked) {
    texts.push(
      (rows) => `select ${subgraph}_jobs.enqueue(task, payload, queue, "runAt", key)
    from json_to_recordset(${rows}::json) as n (task text, payload json, queue text, "runAt" timestamptz, key text)`,
    );
  }
  const parts = texts.map((text, index) => text(`$${index + 1}`));
  const outermost = parts.pop() ?? '';
  if (parts.length === 0) return outermost;
  return `with ${parts.map((part, index) => `part_${index} as (${part})`).join(', ')} ${outermost}`;
}
