import { allows, allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import { document, type DocumentRow } from '../document/table.ts';
import type { WithdrawDocumentInput } from '../generated/resolvers.ts';
import { kindOf } from '../kind/kinds.ts';
import { findPublished, findStanding } from '../recall/published.ts';
import { tellPapers } from '../visit-paper/tell.ts';

/** Characters of a reason at most. */
const longestReason = 500;

/**
 * Takes a document back: whoever handed it over, or the service whoever it was. From the end of the transaction on
 * nobody finds it and no address leads to it; who has opened it stays known.
 */
export function withdrawDocument(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: WithdrawDocumentInput,
): Promise<Outcome<{ id: string }, DocumentRefused>> {
  return runCommand<{ id: string }, DocumentRefused>(
    database,
    caller,
    'withdrawDocument',
    input,
    async (tx) => {
      const row = (await findStanding(tx, input.id)) ?? (await findPublished(tx, input.id));
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (!(await mayWithdraw(tx, row, caller))) return refuse({ code: 'MISSING_RIGHT' });
      const reason = tidy(input.reason);
      if (!reason) return refuse({ code: 'REQUIRED', field: 'reason' });
      if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
      const withdrawn = await asJobWithin(tx, { task: 'withdraw-document' }, async () => {
        const rows = await tx
          .update(document)
          .set({
            ...{ withdrawnAt: sql`clock.now()`, withdrawnBy: caller.subjectId },
            withdrawalReason: reason,
          })
          .where(and(eq(document.id, row.id), isNull(document.withdrawnAt)))
          .returning({ id: document.id });
        if (rows.length > 0) await tellPapers(tx, row);
        return rows;
      });
      // Somebody else was faster: there is nothing left to take back.
      if (withdrawn.length === 0) return refuse({ code: 'NOT_FOUND', field: 'id' });
      await audit(tx, {
        ...{ action: 'document.withdrawn', accountId: row.accountId, targetId: row.id },
        details: { kind: row.kind },
      });
      // Of what the service had handed over, what had happened until now is written down.
      if (row.origin === 'SERVICE')
        await enqueue(tx, 'write-incident-sheet', { documentId: row.id });
      return { done: { id: row.id } };
    },
  );
}

async function mayWithdraw(
  tx: ActorTransaction,
  row: DocumentRow,
  { subjectId }: CallerActor,
): Promise<boolean> {
  const { publishing, depositing } = kindOf(row.kind);
  if (publishing && (await allowsEverywhere(tx, publishing))) return true;
  const own = row.origin === 'MEMBER' && row.handedBy === subjectId;
  return own && depositing !== null && (await allows(tx, row.accountId, depositing));
}
