import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { UpdateUserInput, UserRefusal } from '../generated/resolvers.ts';
import { withdrawInvitationsOf } from '../invitation/withdraw.ts';
import { findLastingAdministrators } from './administrators.ts';
import { openUser } from './open.ts';
import type { ListedUser } from './queries.ts';
import { givableRoles, knownRoles, setRoles } from './roles.ts';
import { roleRefusals, standingRefusals, workRefusals } from './rules.ts';
import { accountUser } from './table.ts';

/** Changes what is known of a user, their roles and the end of their access; absent fields stay. */
export function updateUser(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: UpdateUserInput,
): Promise<Outcome<{ id: string }, UserRefusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, UserRefusal>(
    database,
    caller,
    'updateUser',
    input,
    async (tx) => {
      const before = await openUser(tx, input);
      if ('refusals' in before) return before;
      if (before.removedAt) return refuse({ code: 'REMOVED', field: 'id' });
      const after = changed(before, input);
      const givable = await givableRoles(tx, before.accountId, before.personId);
      const [administrators = []] = await findLastingAdministrators(tx, [before.accountId]);
      const others = administrators.filter((id) => id !== before.id).length;
      const refusals = [
        // An end that has passed and is not touched may stay while something else is corrected.
        ...workRefusals({ ...after, accessUntil: newDay(before, after) }, today),
        ...roleRefusals(after.roles, { known: knownRoles, givable, held: before.roles }),
        ...standingRefusals(before, after, others),
      ];
      if (refusals.length > 0) return refuse(...refusals);
      const { position, phone, accessUntil, roles } = after;
      await tx
        .update(accountUser)
        .set({ position, phone, accessUntil, version: before.version + 1 })
        .where(eq(accountUser.id, before.id));
      await withdrawInvitationsOf(tx, before, { roles, accessUntil });
      await setRoles(tx, before, roles, accessUntil);
      await audit(tx, {
        action: 'user.updated',
        accountId: before.accountId,
        targetId: before.personId,
        details: {
          fields: changedFields(before, after),
          ...(sameRoles(before, after) ? {} : { roles }),
        },
      });
      return { done: { id: before.id } };
    },
  );
}

type Changed = Pick<ListedUser, 'position' | 'phone' | 'accessUntil' | 'roles' | 'owner'>;

function changed(before: ListedUser, input: UpdateUserInput): Changed {
  return {
    owner: before.owner,
    position: textAfter(input.position, before.position),
    phone: textAfter(input.phone, before.phone),
    accessUntil: input.accessUntil === undefined ? before.accessUntil : input.accessUntil,
    roles: input.roles ? knownFirst(input.roles) : before.roles,
  };
}

/** In the order of the matrix, each once; codes that no role has stay to be refused. */
function knownFirst(roles: readonly string[]): string[] {
  const asked = new Set(roles);
  return [...knownRoles.filter((role) => asked.delete(role)), ...asked];
}

function newDay(before: Changed, after: Changed): string | null {
  return after.accessUntil === before.accessUntil ? null : after.accessUntil;
}

/** An absent field keeps what is on file; an empty one clears it. */
function textAfter(sent: string | null | undefined, onFile: string | null): string | null {
  return sent === undefined ? onFile : tidy(sent ?? '') || null;
}

function sameRoles(one: Changed, other: Changed): boolean {
  return [...one.roles].sort().join() === [...other.roles].sort().join();
}

function changedFields(before: Changed, after: Changed): string[] {
  const fields = (['position', 'phone', 'accessUntil'] as const).filter(
    (field) => before[field] !== after[field],
  );
  return [...fields, ...(sameRoles(before, after) ? [] : ['roles'])];
}
