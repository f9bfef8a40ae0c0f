import { PgDialect } from 'drizzle-orm/pg-core';
import {
  drizzle,
  PostgresJsSession,
  PostgresJsTransaction,
  type PostgresJsDatabase,
} from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { preparing } from './prepared-statements.ts';

/** One for all: it remembers how columns are called. */
const dialect = new PgDialect({ casing: 'snake_case' });

/** Leaves dates and JSON of a pool to drizzle, which knows the columns; part of what it does with a pool of its own. */
export function letDrizzleParse(client: Sql): void {
  drizzle(client);
}

/** A transaction of the driver as drizzle sees it. Its types take it for a pool; its code asks for no more than this. */
export function transactionOn(connection: TransactionSql): DrizzleTransaction {
  const client = preparing(connection) as unknown as Sql;
  const session = new PostgresJsSession(client, dialect, undefined);
  return new PostgresJsTransaction(dialect, session as never, undefined);
}

/** What {@link PostgresJsDatabase.transaction} passes on. */
export type DrizzleTransaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];
