import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { parseMemberNumber } from '@vigie/chassis/identifiers/member-number';
import { eq, inArray, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { MachineClientRefusal } from '../generated/resolvers.ts';
import { firm } from '../firm/table.ts';
import { mostAccounts } from './rules.ts';
import { clientAccount, type ClientRow } from './table.ts';

/** What a program is bound to. */
export interface Binding {
  binding: ClientRow['binding'];
  firmId: string | null;
  /** Empty unless it is bound to accounts by name. */
  accountIds: string[];
}

export interface AskedBinding {
  binding: ClientRow['binding'];
  firmId?: string | null;
  memberNumbers?: readonly string[] | null;
}

/** Looks up what a program is to be bound to, or tells what cannot be found. */
export async function findBinding(
  tx: ActorTransaction,
  asked: AskedBinding,
): Promise<Binding | { refusals: MachineClientRefusal[] }> {
  const none: Binding = { binding: asked.binding, firmId: null, accountIds: [] };
  if (asked.binding === 'SERVICE') return none;
  if (asked.binding === 'ACCOUNTS') return findAccounts(tx, none, asked.memberNumbers ?? []);
  const firmId = asked.firmId ?? '';
  const [found] = isId(firmId)
    ? await tx.select({ id: firm.id }).from(firm).where(eq(firm.id, firmId))
    : [];
  return found
    ? { ...none, firmId: found.id }
    : { refusals: [{ code: 'UNKNOWN_FIRM', field: 'firmId' }] };
}

async function findAccounts(
  tx: ActorTransaction,
  none: Binding,
  typed: readonly string[],
): Promise<Binding | { refusals: MachineClientRefusal[] }> {
  const field = 'memberNumbers';
  const numbers = [...new Set(typed)];
  if (numbers.length === 0) return { refusals: [{ code: 'REQUIRED', field }] };
  if (numbers.length > mostAccounts) return { refusals: [{ code: 'TOO_MANY_ACCOUNTS', field }] };
  const rows = await tx
    .select({ id: memberAccount.id, memberNumber: memberAccount.memberNumber })
    .from(memberAccount)
    .where(
      inArray(
        memberAccount.memberNumber,
        numbers.filter((each) => parseMemberNumber(each)),
      ),
    );
  const known = new Set(rows.map(({ memberNumber }) => memberNumber));
  const unknown = numbers.filter((each) => !known.has(each));
  return unknown.length > 0
    ? { refusals: unknown.map((value) => ({ code: 'UNKNOWN_ACCOUNT', field, value })) }
    : { ...none, accountIds: rows.map(({ id }) => id) };
}

/** Gives a program exactly these rights, on what it is bound to and on nothing else. */
export async function bind(
  tx: ActorTransaction,
  clientId: string,
  { binding, firmId, accountIds }: Binding,
  scopes: readonly string[],
): Promise<void> {
  await unbind(tx, clientId);
  if (binding === 'FIRM') {
    await tx.execute(sql`insert into access.firm_scope (client_id, firm_id, scope)
      select ${clientId}, ${firmId}::uuid, unnest(${sql.param([...scopes])}::text[])`);
    return;
  }
  if (binding === 'ACCOUNTS') {
    await tx.insert(clientAccount).values(accountIds.map((accountId) => ({ clientId, accountId })));
  }
  const places = binding === 'SERVICE' ? [null] : accountIds;
  const rows = places.flatMap((accountId) => scopes.map((scope) => ({ accountId, scope })));
  await tx.execute(sql`insert into access.grants (id, subject_id, account_id, scope)
    select id, ${clientId}, "accountId", scope
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))}::jsonb)
      as r (id uuid, "accountId" uuid, scope text)`);
}

/** Takes every right of a program away. */
export async function unbind(tx: ActorTransaction, clientId: string): Promise<void> {
  await tx.delete(clientAccount).where(eq(clientAccount.clientId, clientId));
  await tx.execute(sql`delete from access.firm_scope where client_id = ${clientId}`);
  await tx.execute(
    sql`delete from access.grants where subject_id = ${clientId} and scope is not null`,
  );
}
