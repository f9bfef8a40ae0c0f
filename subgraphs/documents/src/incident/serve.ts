import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import { document, type DocumentRow } from '../document/table.ts';
import type { ServeAnewInput } from '../generated/resolvers.ts';
import { kindOf } from '../kind/kinds.ts';
import { tellPapers } from '../visit-paper/tell.ts';
import { findVisit } from '../visit/queries.ts';

/** Hands the file of a document that was taken back to its right recipient, as a document of its own. */
export function serveAnew(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: ServeAnewInput,
): Promise<Outcome<{ documentId: string }, DocumentRefused>> {
  return runCommand<{ documentId: string }, DocumentRefused>(
    ...([database, caller, 'serveAnew', input] as const),
    async (tx) => {
      const task = { task: 'serve-document-anew' };
      const row = await asJobWithin(tx, task, () => findHandedRow(tx, input.id));
      const publishing = row && kindOf(row.kind).publishing;
      if (!publishing || !(await allowsEverywhere(tx, publishing)))
        return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.withdrawnAt === null) return refuse({ code: 'STILL_STANDS', field: 'id' });
      return asJobWithin(tx, task, async () => {
        const recipient = await recipientOf(tx, row, input);
        if ('refusals' in recipient) return recipient;
        if (await standsThere(tx, row, recipient)) return refuse({ code: 'SAME_RECIPIENT' });
        const documentId = newId();
        const { kind, title, fileName, mediaType, byteSize, sha256, storageKey } = row;
        const { effectiveOn, keepUntil, origin } = row;
        await tx.insert(document).values({
          ...{ id: documentId, kind, title, fileName, mediaType, byteSize, sha256, storageKey },
          ...{ effectiveOn, keepUntil, origin, ...recipient, handedBy: caller.subjectId },
          createdAt: sql`date_trunc('milliseconds', clock.now())`,
        });
        await audit(tx, {
          ...{ action: 'document.served-anew', accountId: recipient.accountId },
          ...{ targetId: documentId, details: { kind } },
        });
        await tellPapers(tx, { kind, ...recipient });
        return { done: { documentId } };
      });
    },
  );
}

async function findHandedRow(tx: ActorTransaction, id: string): Promise<DocumentRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.id, id), eq(document.origin, 'SERVICE')));
  return row ?? null;
}

type Recipient = Pick<DocumentRow, 'accountId' | 'visitId' | 'employeeId'>;

/** Whom it was meant for: the visit of a paper, or an account. */
async function recipientOf(
  tx: ActorTransaction,
  { kind }: DocumentRow,
  { visitId, accountId }: ServeAnewInput,
): Promise<Recipient | { refusals: DocumentRefused[] }> {
  if (kindOf(kind).about === 'EMPLOYEE') {
    if (!visitId) return refuse<DocumentRefused>({ code: 'REQUIRED', field: 'visitId' });
    const of = await findVisit(tx, visitId);
    if (!of) return refuse<DocumentRefused>({ code: 'NOT_FOUND', field: 'visitId' });
    return { accountId: of.accountId, visitId: of.id, employeeId: of.employeeId };
  }
  if (!accountId) return refuse<DocumentRefused>({ code: 'REQUIRED', field: 'accountId' });
  const known = isId(accountId) && (await accountExists(tx, accountId));
  if (!known) return refuse<DocumentRefused>({ code: 'NOT_FOUND', field: 'accountId' });
  return { accountId, visitId: null, employeeId: null };
}

async function accountExists(tx: ActorTransaction, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ known: boolean }>(
    sql`select access.account_exists(${id}::uuid) as known`,
  );
  return row?.known ?? false;
}

/** Whether it goes back to where it was taken from, or that file stands there already. */
async function standsThere(
  tx: ActorTransaction,
  row: DocumentRow,
  { accountId, visitId }: Recipient,
): Promise<boolean> {
  if (row.accountId === accountId && row.visitId === visitId) return true;
  const [same] = await tx
    .select({ id: document.id })
    .from(document)
    .where(
      and(
        ...[eq(document.storageKey, row.storageKey), eq(document.accountId, accountId)],
        // One file may rightly stand for two visits of an account, or for two accounts.
        visitId === null ? isNull(document.visitId) : eq(document.visitId, visitId),
        isNull(document.withdrawnAt),
      ),
    )
    .limit(1);
  return same !== undefined;
}
