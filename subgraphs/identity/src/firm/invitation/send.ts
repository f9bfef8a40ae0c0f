import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, sql } from 'drizzle-orm';
import { linkLife } from '../../invitation/rules.ts';
import type { Invited } from '../rules.ts';
import { isOpen } from './queries.ts';
import { firmInvitation } from './table.ts';

/** Who is invited, as it is kept and compared. */
export function tidied({ email, firstName, lastName }: Invited): Invited {
  return {
    ...{ firstName: tidy(firstName), lastName: tidy(lastName) },
    email: tidy(email).toLowerCase(),
  };
}

/** Writes an invitation and has its letter sent. Of an earlier one to the same address only the new link counts. */
export async function sendInvitation(
  tx: ActorTransaction,
  caller: CallerActor,
  clock: Pick<Clock, 'now'>,
  { firmId, role, ...invited }: Invited & { firmId: string; role: 'MANAGER' | 'COLLABORATOR' },
): Promise<void> {
  await tx
    .update(firmInvitation)
    .set({ revokedAt: sql`clock.now()` })
    .where(and(eq(firmInvitation.firmId, firmId), eq(firmInvitation.email, invited.email), isOpen));
  const id = newId();
  await tx.insert(firmInvitation).values({
    ...{ id, firmId, ...invited, role, invitedBy: caller.subjectId },
    expiresAt: new Date(clock.now().getTime() + linkLife),
  });
  await audit(tx, { action: 'firm-member.invited', targetId: id, details: { role } });
  await enqueue(tx, 'send-firm-invitation', { invitationId: id });
}
