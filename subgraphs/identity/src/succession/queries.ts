import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { accountSuccession, type SuccessionRow } from './table.ts';

const { accountId, successorId, kind, withdrawnAt, doneAt, firstDay, id } = accountSuccession;

/** What each account goes on in, or comes from, the earliest first; what was taken back is left out. */
export async function findSuccessionsOfAccounts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<SuccessionRow[][]> {
  const rows = await tx
    .select()
    .from(accountSuccession)
    .where(and(or(anyOf(accountId, ids), anyOf(successorId, ids)), isNull(withdrawnAt)))
    .orderBy(asc(firstDay), asc(id));
  return ids.map((each) =>
    rows.filter((row) => row.accountId === each || row.successorId === each),
  );
}

/** The join that ends an account, announced or done. */
export async function findJoin(
  tx: ActorTransaction,
  joined: string,
): Promise<SuccessionRow | null> {
  const [row] = await tx
    .select()
    .from(accountSuccession)
    .where(and(eq(accountId, joined), eq(kind, 'JOIN'), isNull(withdrawnAt)));
  return row ?? null;
}

/** True while another account is about to be joined to this one. */
export async function isAwaited(tx: ActorTransaction, successor: string): Promise<boolean> {
  const [row] = await tx
    .select({ id })
    .from(accountSuccession)
    .where(and(eq(successorId, successor), eq(kind, 'JOIN'), isNull(withdrawnAt), isNull(doneAt)));
  return row !== undefined;
}
