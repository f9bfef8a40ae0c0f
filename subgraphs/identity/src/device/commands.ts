import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, gt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ForgetDeviceInput, SessionRefusal } from '../generated/resolvers.ts';
import { device } from './table.ts';

/** Takes back the trust in a device: from there, too, the second factor is asked for again. */
export async function forgetDevice(
  { caller, clock, database }: Context,
  input: ForgetDeviceInput,
): Promise<Outcome<{ id: string }, SessionRefusal>> {
  const actor = signedIn(caller);
  return runCommand(database, actor, 'forgetDevice', input, async (tx) => {
    if (!isId(input.id)) return refuse({ code: 'NOT_FOUND', field: 'id' });
    const [forgotten] = await tx
      .update(device)
      .set({ trustedUntil: null })
      .where(
        and(
          eq(device.id, input.id),
          eq(device.personId, actor.subjectId),
          gt(device.trustedUntil, clock.now()),
        ),
      )
      .returning({ id: device.id });
    if (!forgotten) return refuse({ code: 'NOT_FOUND', field: 'id' });
    await audit(tx, { action: 'device.forgotten', targetId: forgotten.id });
    return { done: forgotten };
  });
}
