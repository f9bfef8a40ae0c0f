import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, ne } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { addressPath } from '../download/address.ts';
import { markSeen } from '../delivery/note.ts';
import { issueAddress } from '../download/commands.ts';
import type { DownloadAddress } from '../generated/resolvers.ts';
import { findDocuments } from './queries.ts';
import type { DocumentRefused } from './refusal.ts';
import { document } from './table.ts';

/** Gives an address from which one document can be fetched once, within a minute. */
export async function openDocument(
  { caller, clock, database }: Context,
  id: string,
): Promise<Outcome<DownloadAddress, DocumentRefused>> {
  const { kind, subjectId } = signedIn(caller);
  if (!isId(id)) return refuse({ code: 'NOT_FOUND' });
  return database.as(caller, async (tx) => {
    const [row] = await findDocuments(tx, [id]);
    if (!row) return refuse({ code: 'NOT_FOUND' });
    await markSeen(tx, row.id, subjectId);
    const bearer = { subjectId, byEmployer: kind === 'user' };
    const { token, expiresAt } = await issueAddress(tx, row.id, bearer, clock.now());
    await audit(tx, {
      action: 'document.opened',
      accountId: row.accountId,
      targetId: row.id,
      details: { kind: row.kind },
    });
    return { done: { path: addressPath(token), expiresAt } };
  });
}

/** Takes the documents of a visit along to the account that its employee has moved to. */
export async function moveDocuments(
  tx: ActorTransaction,
  visitId: string,
  accountId: string,
): Promise<void> {
  const moved = await tx
    .update(document)
    .set({ accountId })
    .where(and(eq(document.visitId, visitId), ne(document.accountId, accountId)))
    .returning({ id: document.id });
  for (const { id } of moved) {
    await audit(tx, { action: 'document.moved-along', accountId, targetId: id });
  }
}

/** Somebody who was only announced turns out to be on file: the documents of their visit are about that one. */
export async function followEmployee(
  tx: ActorTransaction,
  visitId: string,
  employeeId: string,
): Promise<void> {
  await tx
    .update(document)
    .set({ employeeId })
    .where(and(eq(document.visitId, visitId), ne(document.employeeId, employeeId)));
}
