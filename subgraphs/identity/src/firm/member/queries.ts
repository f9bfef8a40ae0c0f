import { allowsEverywhere } from '@vigie/chassis/access';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { person } from '../../person/table.ts';
import { findOwnRole } from '../queries.ts';
import { firmMember, type FirmMemberRow } from './table.ts';

/** A member of a firm with what their colleagues know of them. */
export type ListedMember = FirmMemberRow & {
  email: string;
  firstName: string;
  lastName: string;
  clientCount: number;
  lastManager: boolean;
};

/** People who work for a firm, by last name. */
export function listMembers(tx: ActorTransaction, firmId: string): Promise<ListedMember[]> {
  return select(tx, and(eq(firmMember.firmId, firmId), isNull(firmMember.removedAt)));
}

/** The same for whoever works there and for the service; null for a client, who knows colleagues by their acts only. */
export async function listPeopleOf(
  tx: ActorTransaction,
  firmId: string,
): Promise<ListedMember[] | null> {
  const knows =
    (await findOwnRole(tx, firmId)) !== null || (await allowsEverywhere(tx, 'access:repair'));
  return knows ? listMembers(tx, firmId) : null;
}

export async function findMembers(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ListedMember | null)[]> {
  const rows = await select(tx, sql`${firmMember.id} = any(${sql.param([...ids])}::uuid[])`);
  return inOrderOf(ids, rows, (row) => row.id);
}

const clientCount = sql<number>`(select count(*)::int from identity.firm_assignment a
  where a.member_id = ${firmMember.id} and exists (select from identity.mandate d
    where d.firm_id = a.firm_id and d.account_id = a.account_id and d.state = 'ACCEPTED'
      and d.starts_on <= (select clock.today()) and (d.ends_on is null or d.ends_on >= (select clock.today()))))`;

const lastManager = sql<boolean>`(${firmMember.role} = 'MANAGER' and not exists (select from identity.firm_member o
  where o.firm_id = ${firmMember.firmId} and o.id <> ${firmMember.id} and o.role = 'MANAGER' and o.removed_at is null))`;

async function select(tx: ActorTransaction, where: SQL | undefined): Promise<ListedMember[]> {
  const { email, firstName, lastName } = person;
  const rows = await tx
    .select({ member: firmMember, email, firstName, lastName, clientCount, lastManager })
    .from(firmMember)
    .innerJoin(person, eq(person.id, firmMember.personId))
    .where(where)
    .orderBy(asc(person.lastName), asc(person.firstName), asc(firmMember.id));
  return rows.map(({ member, ...known }) => ({ ...member, ...known }));
}
