import { audit, type AuditEntry } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { eq } from 'drizzle-orm';
import { after, isOpen, type Standing, type Step } from './state.ts';
import { requestedEmployee, visitRequest, type RequestRow } from './table.ts';

/** Takes a step that is possible: the row, its people and its trace. @throws for a step that is not */
export async function step(
  tx: ActorTransaction,
  row: RequestRow,
  name: Step,
  {
    values = {},
    ...entry
  }: { values?: Partial<RequestRow> } & Pick<AuditEntry, 'action' | 'details'>,
): Promise<void> {
  const { id, accountId } = row;
  const standing: Standing | null = after(row, name);
  if (!standing) throw new Error('A step that the state of the request does not allow');
  await tx
    .update(visitRequest)
    .set({ ...standing, ...values })
    .where(eq(visitRequest.id, id));
  if (!isOpen(standing.state)) {
    await tx
      .update(requestedEmployee)
      .set({ open: false })
      .where(eq(requestedEmployee.requestId, id));
  }
  await audit(tx, { ...entry, accountId, targetId: id });
}

/** Has whoever asked told what the service did. */
export async function tellAsker(
  tx: ActorTransaction,
  { id, accountId, requestedBy }: RequestRow,
  about: 'ACCEPTED' | 'REJECTED' | 'ASKED_BACK',
): Promise<void> {
  await publish(tx, {
    ...{ type: 'visit-request.answered', key: id, accountId },
    payload: { requestId: id, accountId, userId: requestedBy, about },
  });
}
