import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { CreateMachineClientInput, MachineClientRefusal } from '../generated/resolvers.ts';
import { hasProven } from '../proof/queries.ts';
import { bind, findBinding } from './binding.ts';
import { noteAccounts } from './note-accounts.ts';
import { describedRefusals } from './rules.ts';
import { inOrder } from './scopes.ts';
import { drawSecret } from './secret.ts';
import { client } from './table.ts';
import { toldOnce, type WithSecret } from './told-once.ts';

/** Makes a program known; its secret is in this answer and nowhere else. */
export function createMachineClient(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: CreateMachineClientInput,
): Promise<WithSecret> {
  return toldOnce((tell) =>
    runCommand<{ id: string }, MachineClientRefusal>(
      database,
      caller,
      'createMachineClient',
      input,
      async (tx) => {
        if (!(await hasProven(tx, caller, clock.now()))) return refuse({ code: 'PROOF_NEEDED' });
        const { binding, unitsPerMinute = null } = input;
        const described = { name: tidy(input.name), purpose: tidy(input.purpose ?? ''), binding };
        const scopes = inOrder(input.scopes);
        const bound = await findBinding(tx, input);
        const refusals = [
          ...describedRefusals({ ...described, scopes, unitsPerMinute }),
          ...('refusals' in bound ? bound.refusals : []),
        ];
        if ('refusals' in bound || refusals.length > 0) return refuse(...refusals);
        const id = newId();
        await tx.insert(client).values({
          ...{ ...described, id, purpose: described.purpose || null, unitsPerMinute },
          ...{ firmId: bound.firmId, createdBy: caller.subjectId },
        });
        await bind(tx, id, bound, scopes);
        tell(await drawSecret(tx, id));
        await audit(tx, {
          action: 'client.created',
          targetId: id,
          details: { binding, scopes, accounts: bound.accountIds.length },
        });
        await noteAccounts(tx, id, [], bound.accountIds);
        return { done: { id } };
      },
    ),
  );
}
