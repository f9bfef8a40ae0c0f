import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { Outcome } from '../batch/figures.ts';
import type { Sealed } from './content.ts';
import { importRow, importSecret } from './table.ts';

/** A row to be written, as it stands in its tables. */
export interface WrittenRow {
  id: string;
  position: number;
  key: string;
  outcome: Outcome | null;
  employeeId: string | null;
  sealed: Sealed;
}

/** Adds rows to an import. They travel as one value, so that the statement is the same however many they are. */
export async function insertRows(
  tx: ActorTransaction,
  { importId, accountId }: { importId: string; accountId: string },
  rows: readonly WrittenRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${importRow} (id, import_id, account_id, position, key, outcome, employee_id, content)
    select id, ${importId}, ${accountId}, position, key, outcome, "employeeId", decode(content, 'base64')
    from ${recordsOf(rows)}`);
  await writeSecrets(tx, accountId, rows);
}

/** Writes what was decided anew; a row that somebody has corrected meanwhile is left to the next decision. */
export async function updateRows(
  tx: ActorTransaction,
  accountId: string,
  rows: readonly (WrittenRow & { revision: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const updated = await tx.execute<{ id: string }>(sql`
    update ${importRow} r set outcome = n.outcome, employee_id = n."employeeId", content = decode(n.content, 'base64')
    from ${recordsOf(rows)} where r.id = n.id and r.revision = n.revision returning r.id`);
  const ids = new Set([...updated].map(({ id }) => id));
  await writeSecrets(
    tx,
    accountId,
    rows.filter(({ id }) => ids.has(id)),
  );
}

async function writeSecrets(
  tx: ActorTransaction,
  accountId: string,
  rows: readonly WrittenRow[],
): Promise<void> {
  const open = rows.filter(({ sealed }) => sealed.secret === null).map(({ id }) => id);
  await tx.execute(sql`delete from ${importSecret} where row_id = any(${sql.param(open)}::uuid[])`);
  const secrets = rows.flatMap(({ id, sealed: { secret } }) =>
    secret ? [{ id, content: secret.toString('base64') }] : [],
  );
  if (secrets.length === 0) return;
  await tx.execute(sql`
    insert into ${importSecret} (row_id, account_id, content)
    select id, ${accountId}, decode(content, 'base64')
    from jsonb_to_recordset(${JSON.stringify(secrets)}::jsonb) as n (id uuid, content text)
    on conflict (row_id) do update set content = excluded.content`);
}

function recordsOf(rows: readonly (WrittenRow & { revision?: number })[]) {
  const values = rows.map(({ sealed, ...row }) => ({
    ...row,
    content: sealed.content.toString('base64'),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as n (id uuid, position integer, key text,
    outcome text, "employeeId" uuid, content text, revision integer)`;
}
