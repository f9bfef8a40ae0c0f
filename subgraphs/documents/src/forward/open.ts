import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DocumentRow } from '../document/table.ts';
import { addressPath } from '../download/address.ts';
import { issueAddress } from '../download/commands.ts';
import type { ForwardedAddress, OpenForwardedInput } from '../generated/resolvers.ts';
import { holdWorking } from './queries.ts';
import { birthProofOf, mostWrongAnswers } from './rules.ts';
import { forward, type ForwardRow } from './table.ts';

/**
 * Gives whoever holds a link an address of its document, once they have told the birth date of its employee. A
 * wrong answer is counted, and the fifth one ends the link.
 */
export function openForwarded(
  { caller, clock, database }: Pick<Context, 'caller' | 'clock' | 'database'>,
  { token, birthDate }: OpenForwardedInput,
): Promise<Outcome<ForwardedAddress, DocumentRefused>> {
  const { requestId } = caller;
  return database.as(
    { kind: 'sign-in', requestId },
    async (tx) => {
      const row = await holdWorking(tx, token);
      if (!row) return refuse<DocumentRefused>({ code: 'LINK_OVER' });
      const document = await documentOf(tx, row);
      if (!birthDate) return refuse<DocumentRefused>({ code: 'REQUIRED', field: 'birthDate' });
      if (birthProofOf(token, birthDate) !== row.birthProof) return countWrong(tx, row, document);
      await tx
        .update(forward)
        .set({
          openedAt: sql`coalesce(${forward.openedAt}, clock.now())`,
          lastOpenedAt: sql`clock.now()`,
        })
        .where(eq(forward.id, row.id));
      const bearer = { forwardId: row.id };
      const address = await issueAddress(tx, row.documentId, bearer, clock.now());
      await audit(tx, {
        ...{ action: 'document.opened-by-link', accountId: document.accountId },
        ...{ targetId: document.id, details: { kind: document.kind } },
      });
      return { done: { path: addressPath(address.token), expiresAt: address.expiresAt } };
    },
    'writing',
  );
}

async function countWrong(
  tx: ActorTransaction,
  { id, wrongAnswers }: ForwardRow,
  document: DocumentRow,
): Promise<{ refusals: DocumentRefused[] }> {
  const wrong = wrongAnswers + 1;
  await tx.update(forward).set({ wrongAnswers: wrong }).where(eq(forward.id, id));
  await audit(tx, {
    ...{ action: 'document.link-misused', accountId: document.accountId, targetId: document.id },
  });
  return refuse(
    wrong < mostWrongAnswers
      ? { code: 'WRONG_BIRTH_DATE', field: 'birthDate' }
      : { code: 'LINK_OVER' },
  );
}

/** The house looks: whoever holds a link has not proved anything yet. */
async function documentOf(tx: ActorTransaction, { documentId }: ForwardRow): Promise<DocumentRow> {
  const [row] = await asJobWithin(tx, { task: 'open-forwarded' }, () =>
    findDocuments(tx, [documentId]),
  );
  if (!row) throw new Error('A link outlived its document');
  return row;
}
