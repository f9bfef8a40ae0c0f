import { whyClosed, allows } from '@vigie/chassis/access';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { RevokeSummonsLinkInput } from '../generated/resolvers.ts';
import { delivery } from './table.ts';

/**
 * Closes the private link of a summons by hand: it opens nothing any more, a message that has not left does not leave,
 * and no later summons or reminder goes the same way. Closing it again changes nothing.
 */
export async function revokeLink(
  { caller, database }: Context,
  input: RevokeSummonsLinkInput,
): Promise<Outcome<{ deliveryId: string }, DocumentRefused>> {
  const owner = signedIn(caller);
  const { id } = input;
  if (!isId(id)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, owner, 'revokeSummonsLink', input, async (tx) => {
    const [known] = await tx.select().from(delivery).where(eq(delivery.id, id));
    if (known?.audience !== 'EMPLOYEE') return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
    const { accountId, documentId: targetId, channel } = known;
    if (!(await allows(tx, accountId, 'summons:read'))) {
      return refuse<DocumentRefused>({ code: await whyClosed(tx, accountId) });
    }
    const [revoked] = await tx
      .update(delivery)
      .set({ revokedAt: sql`clock.now()`, revokedBy: owner.subjectId })
      .where(and(eq(delivery.id, id), isNull(delivery.revokedAt)))
      .returning();
    if (revoked) {
      const details = { channel };
      await audit(tx, { action: 'summons.link-revoked', accountId, targetId, details });
    }
    return { done: { deliveryId: id } };
  });
}
