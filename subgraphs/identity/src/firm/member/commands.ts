import type { CallerActor } from '@vigie/chassis/actor';
import { audit, auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type {
  ChangeFirmMemberInput,
  FirmRefusal,
  RemoveFirmMemberInput,
} from '../../generated/resolvers.ts';
import { spreadRights } from '../../mandate/spread.ts';
import { endSessionsWithoutAccess } from '../../session/without-access.ts';
import { findAccountsOf, findMandatedAccounts } from '../clients.ts';
import { handOver } from '../assignment/hand-over.ts';
import { endReplacementsOf } from '../replacement/end.ts';
import { findColleague, openMember } from './open.ts';
import type { ListedMember } from './queries.ts';
import { firmMember } from './table.ts';

type Done = Outcome<{ firmId: string }, FirmRefusal>;

/** Makes a collaborator a manager, or a manager a collaborator. */
export function changeFirmMember(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: ChangeFirmMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const member = await openMember(tx, input);
    if ('refusals' in member) return member;
    const { id, firmId, personId, version } = member;
    const accounts = await findMandatedAccounts(tx, firmId);
    if (member.lastManager && input.role !== 'MANAGER') {
      return refuse({ code: 'LAST_MANAGER', field: 'role' });
    }
    await audit(tx, {
      ...{ action: 'firm-member.changed', targetId: personId },
      details: { role: input.role },
    });
    await tx
      .update(firmMember)
      .set({ role: input.role, version: version + 1 })
      .where(eq(firmMember.id, id));
    await spreadRights(tx, accounts);
    return { done: { firmId } };
  };
  return runCommand(database, caller, 'changeFirmMember', input, command);
}

/** Takes somebody off a firm; a colleague takes their clients over, or nobody has charge of them. */
export function removeFirmMember(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: RemoveFirmMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const member = await openMember(tx, input);
    if ('refusals' in member) return member;
    if (member.lastManager) return refuse({ code: 'LAST_MANAGER', field: 'id' });
    const heir = input.clientsTo ? await findColleague(tx, member.firmId, input.clientsTo) : null;
    if (input.clientsTo && (!heir || heir.id === member.id)) {
      return refuse({ code: 'NOT_FOUND', field: 'clientsTo' });
    }
    await leave(tx, member, heir, clock.now());
    return { done: { firmId: member.firmId } };
  };
  return runCommand(database, caller, 'removeFirmMember', input, command);
}

async function leave(
  tx: ActorTransaction,
  { id, firmId, personId, version }: ListedMember,
  heir: ListedMember | null,
  now: Date,
): Promise<void> {
  const accounts = await findMandatedAccounts(tx, firmId);
  const charged = await findAccountsOf(tx, id);
  await handOver(tx, { firmId, accountIds: charged, memberId: heir?.id ?? null });
  await endReplacementsOf(tx, id);
  const details = { ...(heir && { clientsTo: heir.personId }), count: charged.length };
  await audit(tx, { action: 'firm-member.removed', targetId: personId, details });
  await auditAll(
    tx,
    charged.map((accountId) => ({
      ...{ action: 'client.assigned', accountId },
      ...(heir && { targetId: heir.personId }),
    })),
  );
  // The last of all: a manager who leaves needs their right until then.
  await tx
    .update(firmMember)
    .set({ removedAt: sql`clock.now()`, version: version + 1 })
    .where(eq(firmMember.id, id));
  await spreadRights(tx, accounts);
  await endSessionsWithoutAccess(tx, personId, now);
}
