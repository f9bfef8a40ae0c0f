import type { CallerActor } from '@vigie/chassis/actor';
import { auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../../context.ts';
import type { AssignClientsInput, FirmRefusal } from '../../generated/resolvers.ts';
import { spreadRights } from '../../mandate/spread.ts';
import { findMandatedAccounts } from '../clients.ts';
import { findColleague } from '../member/open.ts';
import { openOwnFirm } from '../open.ts';
import { handOver } from './hand-over.ts';

/** Clients that one command assigns at most. */
const mostClients = 500;

type Done = Outcome<{ firmId: string }, FirmRefusal>;

/** Gives a collaborator charge of clients, all or none of them. */
export function assignClients(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: AssignClientsInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const { firmId } = own;
    const accountIds = [...new Set(input.accountIds)];
    if (accountIds.length === 0) return refuse({ code: 'REQUIRED', field: 'accountIds' });
    if (accountIds.length > mostClients) return refuse({ code: 'TOO_LONG', field: 'accountIds' });
    const clients = new Set(await findMandatedAccounts(tx, firmId));
    if (!accountIds.every((id) => isId(id) && clients.has(id))) {
      return refuse({ code: 'NOT_A_CLIENT', field: 'accountIds' });
    }
    const member = input.memberId ? await findColleague(tx, firmId, input.memberId) : null;
    if (input.memberId && !member) return refuse({ code: 'NOT_FOUND', field: 'memberId' });
    await handOver(tx, { firmId, accountIds, memberId: member?.id ?? null });
    await spreadRights(tx, accountIds);
    await auditAll(
      tx,
      accountIds.map((accountId) => ({
        ...{ action: 'client.assigned', accountId },
        ...(member && { targetId: member.personId }),
      })),
    );
    return { done: { firmId } };
  };
  return runCommand(database, caller, 'assignClients', input, command);
}
