import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, count, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { HandSummonsOverInput } from '../generated/resolvers.ts';
import { aboutOf } from './note.ts';
import { reachable } from './rules.ts';
import { delivery } from './table.ts';

/** Messages that one summons may cause: enough to correct an address, too few to pester somebody. */
const mostMessages = 5;

/** Sends the summons to the employee themselves, at an address that the employer gives. */
export async function handOver(
  { caller, database, sms }: Context,
  input: HandSummonsOverInput,
): Promise<Outcome<{ deliveryId: string }, DocumentRefused>> {
  const owner = signedIn(caller);
  const { documentId, channel } = input;
  if (!isId(documentId)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, owner, 'handSummonsOver', input, async (tx) => {
    const [row] = await findDocuments(tx, [documentId]);
    if (row?.kind !== 'SUMMONS') return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
    if (channel === 'SMS' && sms === 'off') {
      return refuse<DocumentRefused>({ code: 'CHANNEL_CLOSED', field: 'channel' });
    }
    const typed = input.address.trim();
    const address = reachable(channel, typed);
    if (address === null) {
      const code =
        typed === '' ? 'REQUIRED' : channel === 'SMS' ? 'INVALID_NUMBER' : 'INVALID_EMAIL';
      return refuse<DocumentRefused>({ code, field: 'address' });
    }
    const [sent] = await tx
      .select({ messages: count() })
      .from(delivery)
      .where(and(eq(delivery.documentId, row.id), eq(delivery.audience, 'EMPLOYEE')));
    if ((sent?.messages ?? 0) >= mostMessages) {
      return refuse<DocumentRefused>({ code: 'TOO_MANY', field: 'address' });
    }
    const deliveryId = newId();
    await tx.insert(delivery).values({
      ...{ id: deliveryId, ...aboutOf(row), audience: 'EMPLOYEE', channel, address },
      handedBy: owner.subjectId,
    });
    const { id, accountId } = row;
    await audit(tx, {
      action: 'summons.handed-over',
      ...{ accountId, targetId: id, details: { channel } },
    });
    await enqueue(tx, 'deliver-summons', { deliveryId }, { key: `deliver-${deliveryId}` });
    return { done: { deliveryId } };
  });
}
