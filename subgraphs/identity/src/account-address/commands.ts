import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { writingRefusals } from '../account/open.ts';
import type { Context } from '../context.ts';
import type {
  AccountRefusal,
  RemoveMailAddressInput,
  SetMailAddressInput,
} from '../generated/resolvers.ts';
import { addressRefusals } from './rules.ts';
import { accountAddress, type AddressRow } from './table.ts';

/** Says where to write for one purpose, in the place of what was said before. */
export function setMailAddress(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SetMailAddressInput,
): Promise<Outcome<{ accountId: string }, AccountRefusal>> {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'setMailAddress',
    input,
    async (tx) => {
      const { accountId, purpose } = input;
      const closed = await writingRefusals(tx, accountId, 'accountId');
      if (closed.length > 0) return refuse(...closed);
      const lines = {
        ...{ addressee: tidy(input.addressee ?? ''), addressLine: tidy(input.addressLine ?? '') },
        ...{ street: tidy(input.street), city: tidy(input.city) },
        postCode: input.postCode.replace(/\s/g, ''),
      };
      const refusals = addressRefusals(lines);
      if (refusals.length > 0) return refuse(...refusals);
      if ((await lockedVersion(tx, accountId, purpose)) !== input.version) {
        return refuse({ code: 'STALE_VERSION', field: 'version' });
      }
      const { addressee, addressLine } = lines;
      const kept = { ...lines, addressee: addressee || null, addressLine: addressLine || null };
      await tx
        .insert(accountAddress)
        .values({ accountId, purpose, ...kept })
        .onConflictDoUpdate({
          target: [accountAddress.accountId, accountAddress.purpose],
          set: { ...kept, version: input.version + 1 },
        });
      const details = { purpose };
      await audit(tx, { action: 'account.address-set', accountId, targetId: accountId, details });
      return { done: { accountId } };
    },
  );
}

/** How often an address was changed, with the account locked: of two who say it first at once, one comes second. */
async function lockedVersion(
  tx: ActorTransaction,
  accountId: string,
  purpose: AddressRow['purpose'],
): Promise<number> {
  await tx
    .select({ id: memberAccount.id })
    .from(memberAccount)
    .where(eq(memberAccount.id, accountId))
    .for('update');
  const [row] = await tx
    .select({ version: accountAddress.version })
    .from(accountAddress)
    .where(and(eq(accountAddress.accountId, accountId), eq(accountAddress.purpose, purpose)));
  return row?.version ?? 0;
}

/** Lets the establishment's own address serve again; done already is done. */
export function removeMailAddress(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RemoveMailAddressInput,
): Promise<Outcome<{ accountId: string }, AccountRefusal>> {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'removeMailAddress',
    input,
    async (tx) => {
      const { accountId, purpose } = input;
      const closed = await writingRefusals(tx, accountId, 'accountId');
      if (closed.length > 0) return refuse(...closed);
      await tx
        .delete(accountAddress)
        .where(and(eq(accountAddress.accountId, accountId), eq(accountAddress.purpose, purpose)));
      const details = { purpose };
      await audit(tx, {
        ...{ action: 'account.address-removed', accountId, targetId: accountId },
        details,
      });
      return { done: { accountId } };
    },
  );
}
