import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ChangeMachineClientInput, MachineClientRefusal } from '../generated/resolvers.ts';
import { bind, findBinding } from './binding.ts';
import { noteAccounts } from './note-accounts.ts';
import { openClient } from './open.ts';
import { findBoundAccounts, findScopes } from './queries.ts';
import { describedRefusals } from './rules.ts';
import { inOrder } from './scopes.ts';
import { client, type ClientRow } from './table.ts';

/** Changes what a program is called, may do and may ask; what kind of thing it is bound to stays. */
export function changeMachineClient(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: ChangeMachineClientInput,
): Promise<Outcome<{ id: string }, MachineClientRefusal>> {
  return runCommand<{ id: string }, MachineClientRefusal>(
    database,
    caller,
    'changeMachineClient',
    input,
    async (tx) => {
      const row = await openClient(tx, input);
      if ('refusals' in row) return row;
      const { binding, firmId } = row;
      const scopes = inOrder(input.scopes);
      const after = {
        ...{ name: tidy(input.name), purpose: tidy(input.purpose ?? '') },
        unitsPerMinute: input.unitsPerMinute ?? null,
      };
      const bound = await findBinding(tx, { ...input, binding, firmId });
      const refusals = [
        ...describedRefusals({ ...after, binding, scopes }),
        ...('refusals' in bound ? bound.refusals : []),
      ];
      if ('refusals' in bound || refusals.length > 0) return refuse(...refusals);
      const before = await heldBefore(tx, row);
      await tx
        .update(client)
        .set({ ...after, purpose: after.purpose || null, version: row.version + 1 })
        .where(eq(client.id, row.id));
      await bind(tx, row.id, bound, scopes);
      const fields = [
        ...(row.name === after.name ? [] : ['name']),
        ...((row.purpose ?? '') === after.purpose ? [] : ['purpose']),
        ...(row.unitsPerMinute === after.unitsPerMinute ? [] : ['unitsPerMinute']),
        ...(same(before.scopes, scopes) ? [] : ['scopes']),
        ...(same(before.accountIds, bound.accountIds) ? [] : ['accounts']),
      ];
      await audit(tx, {
        action: 'client.changed',
        targetId: row.id,
        details: { fields, ...(fields.includes('scopes') ? { scopes } : {}) },
      });
      await noteAccounts(tx, row.id, before.accountIds, bound.accountIds);
      return { done: { id: row.id } };
    },
  );
}

async function heldBefore(tx: ActorTransaction, { id }: Pick<ClientRow, 'id'>) {
  const [scopes = []] = await findScopes(tx, [id]);
  const [accounts = []] = await findBoundAccounts(tx, [id]);
  return { scopes, accountIds: accounts.map((account) => account.id) };
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();
