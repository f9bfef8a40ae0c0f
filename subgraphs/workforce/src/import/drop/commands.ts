import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import type { Context } from '../../context.ts';
import type { StartImportInput } from '../../generated/resolvers.ts';
import type { ImportRefusal } from '../batch/refusal.ts';
import { forgetLater } from '../batch/forget.ts';
import { accountRefusals } from '../batch/standing.ts';
import { addressLife } from './address.ts';
import { importDrop, uploadAddress } from './table.ts';

/** Opens a drop. The token of its address is told now or never, and so not to a repeated call. */
export async function startImport(
  { clock, database }: Context,
  caller: CallerActor,
  input: StartImportInput,
): Promise<Outcome<{ id: string; token: string | null }, ImportRefusal>> {
  const token = newSecret();
  const outcome = await runCommand<{ id: string; tokenHash: string }, ImportRefusal>(
    database,
    caller,
    'startImport',
    input,
    async (tx) => {
      const accountId = input.accountId ?? null;
      const closed = accountId === null ? [] : await accountRefusals(tx, accountId);
      if (closed.length > 0) return refuse(...closed);
      const id = newId();
      const { kind: subjectKind, subjectId } = caller;
      await tx.insert(importDrop).values({
        ...{ id, accountId, subjectKind, subjectId, state: 'EXPECTED' },
        purpose: input.purpose ?? 'IMPORT',
      });
      const expiresAt = new Date(clock.now().getTime() + addressLife);
      const tokenHash = hashSecret(token);
      await tx.insert(uploadAddress).values({ tokenHash, dropId: id, expiresAt });
      await forgetLater(tx, id);
      await audit(tx, {
        action: 'import.started',
        ...(accountId ? { accountId } : {}),
        targetId: id,
      });
      return { done: { id, tokenHash } };
    },
  );
  if ('refusals' in outcome) return outcome;
  const { id, tokenHash } = outcome.done;
  return { done: { id, token: tokenHash === hashSecret(token) ? token : null } };
}
