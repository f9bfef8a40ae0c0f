import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DocumentRow } from '../document/table.ts';
import type { HandSummonsOverInput } from '../generated/resolvers.ts';
import { aboutOf } from './note.ts';
import { findEmployeesDeliveries } from './queries.ts';
import { addressRefusal, mostMessages, reachable, type Wanted } from './rules.ts';
import { delivery } from './table.ts';

/** Sends the summons to the employee themselves, at an address that the employer gives. */
export async function handOver(
  { caller, database, sms }: Context,
  input: HandSummonsOverInput,
): Promise<Outcome<{ deliveryId: string }, DocumentRefused>> {
  const owner = signedIn(caller);
  const { documentId } = input;
  if (!isId(documentId)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, owner, 'handSummonsOver', input, async (tx) => {
    const [row] = await findDocuments(tx, [documentId]);
    if (row?.kind !== 'SUMMONS') return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
    const refused = addressRefusal(input, sms !== 'off');
    if (refused) return refuse<DocumentRefused>(refused);
    const sent = await findEmployeesDeliveries(tx, [documentId]);
    if (sent.length >= mostMessages)
      return refuse<DocumentRefused>({ code: 'TOO_MANY', field: 'address' });
    return { done: { deliveryId: await send(tx, row, input, owner.subjectId) } };
  });
}

/** Sends a summons that may be sent; its message leaves by a job once this is committed. */
export async function send(
  tx: ActorTransaction,
  row: DocumentRow,
  { channel, address }: Wanted,
  handedBy: string,
): Promise<string> {
  const deliveryId = newId();
  await tx.insert(delivery).values({
    ...{ id: deliveryId, ...aboutOf(row), audience: 'EMPLOYEE', channel },
    ...{ address: reachable(channel, address.trim()), handedBy },
  });
  const { id, accountId } = row;
  await audit(tx, {
    action: 'summons.handed-over',
    ...{ accountId, targetId: id, details: { channel } },
  });
  await enqueue(tx, 'deliver-summons', { deliveryId }, { key: `deliver-${deliveryId}` });
  return deliveryId;
}
