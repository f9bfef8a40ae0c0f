import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Outcome } from '@vigie/chassis/refusal';
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { MachineClientRefusal, MachineClientVersionInput } from '../generated/resolvers.ts';
import { unbind } from './binding.ts';
import { noteAccounts } from './note-accounts.ts';
import { openClient } from './open.ts';
import { findBoundAccounts } from './queries.ts';
import { stateOf } from './rules.ts';
import { client, type ClientRow } from './table.ts';

type Command = (
  context: Pick<Context, 'database'>,
  caller: CallerActor,
  input: MachineClientVersionInput,
) => Promise<Outcome<{ id: string }, MachineClientRefusal>>;

interface Step {
  name: string;
  action: string;
  /** Why it cannot be done from where the program stands; null when it can. */
  refusal(state: ReturnType<typeof stateOf>): MachineClientRefusal['code'] | null;
  change: Partial<Record<'disabledAt' | 'revokedAt', SQL | null>>;
  also?(tx: ActorTransaction, row: ClientRow): Promise<void>;
}

function command({ name, action, refusal, change, also }: Step): Command {
  return ({ database }, caller, input) =>
    runCommand<{ id: string }, MachineClientRefusal>(database, caller, name, input, async (tx) => {
      const row = await openClient(tx, input);
      if ('refusals' in row) return row;
      const code = refusal(stateOf(row));
      if (code) return { refusals: [{ code, field: 'id' }] };
      await also?.(tx, row);
      await tx
        .update(client)
        .set({ ...change, version: row.version + 1 })
        .where(eq(client.id, row.id));
      await audit(tx, { action, targetId: row.id });
      return { done: { id: row.id } };
    });
}

const now = sql`clock.now()`;

/** Keeps a program out, tokens that it has included, until it is let in again. */
export const suspendMachineClient = command({
  name: 'suspendMachineClient',
  action: 'client.suspended',
  refusal: (state) => (state === 'SUSPENDED' ? 'ALREADY_SUSPENDED' : null),
  change: { disabledAt: now },
});

/** Lets a suspended program in again, with what it had. */
export const resumeMachineClient = command({
  name: 'resumeMachineClient',
  action: 'client.resumed',
  refusal: (state) => (state === 'ACTIVE' ? 'NOT_SUSPENDED' : null),
  change: { disabledAt: null },
});

/** Ends a program for good: its rights go, its row stays for the journal. */
export const revokeMachineClient = command({
  name: 'revokeMachineClient',
  action: 'client.revoked',
  refusal: () => null,
  change: { disabledAt: now, revokedAt: now },
  also: async (tx, { id }) => {
    const [accounts = []] = await findBoundAccounts(tx, [id]);
    await unbind(tx, id);
    await noteAccounts(
      tx,
      id,
      accounts.map((account) => account.id),
      [],
    );
  },
});
