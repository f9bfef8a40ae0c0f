import { sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { ActorTransaction } from './database.ts';

/**
 * Adds rows to a table. They travel as one value, so that the statement is the same however many they are, and is
 * planned once. All of them name the same columns; the database fills the others.
 */
export async function insertMany<Table extends PgTable>(
  tx: ActorTransaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(first);
  await tx.execute(
    sql`insert into ${table} (${columns}) select ${columns} from ${recordsOf(table, rows)}`,
  );
}

/** Gives rows other values, each by its key; what a row does not name stays. The same for all of them. */
export async function updateMany<Table extends PgTable>(
  tx: ActorTransaction,
  table: Table,
  key: keyof Table['$inferInsert'] & string,
  rows: readonly Partial<Table['$inferInsert']>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const changes = Object.keys(first)
    .filter((name) => name !== key)
    .map((name) => sql`${nameOf(name)} = n.${nameOf(name)}`);
  await tx.execute(sql`update ${table} as t set ${sql.join(changes, sql`, `)}
    from ${recordsOf(table, rows)} where t.${nameOf(key)} = n.${nameOf(key)}`);
}

/** Rows of a table as one value, called `n`: for statements that add to them or look something up for each. */
export function recordsOf(table: PgTable, rows: readonly object[]): SQL {
  const values = JSON.stringify(rows.map(written));
  return sql`jsonb_populate_recordset(null::${table}, ${values}::jsonb) as n`;
}

/** A row as the database takes it from JSON: names of columns, bytes in hexadecimal. */
function written(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      inDatabase(name),
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value as unknown),
    ]),
  );
}

function columnsOf(row: object): SQL {
  return sql.join(Object.keys(row).map(nameOf), sql`, `);
}

function nameOf(name: string): SQL {
  return sql`${sql.identifier(inDatabase(name))}`;
}

/** Columns are called in the database as in the code, with the manners of the place. */
function inDatabase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
