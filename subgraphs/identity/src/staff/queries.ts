import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { person } from '../person/table.ts';
import { staffMember, type StaffMemberRow } from './table.ts';

/** Somebody of the service with what whoever keeps the team knows of them. */
export interface ListedStaff extends StaffMemberRow {
  email: string;
  firstName: string;
  lastName: string;
  /** Codes of the roles that they hold, for all accounts. */
  roles: string[];
  /** Last day of access; null while no end is planned. */
  accessUntil: CivilDate | null;
  /** Nobody else keeps the team without an end. */
  lastSupervisor: boolean;
}

/** Everybody who works for the service, by last name. */
export function listStaff(tx: ActorTransaction): Promise<ListedStaff[]> {
  return select(tx, undefined);
}

export async function findStaff(tx: ActorTransaction, id: string): Promise<ListedStaff | null> {
  const [found] = isId(id) ? await select(tx, eq(staffMember.id, id)) : [];
  return found ?? null;
}

const held = sql`from access.grants g where g.subject_id = ${staffMember.personId} and g.account_id is null
  and g.role ~ '^staff-'`;

const rolesHeld = sql<string[]>`array(select g.role ${held} order by g.role)`;

const accessUntil = sql<CivilDate | null>`(select
  case when bool_and(g.valid_until is not null)
    then ((max(g.valid_until) at time zone (select zone from clock.setting))::date - 1)::text end ${held})`;

const lasting = (personId: SQL) => sql`exists (select from access.grants g
  join access.role_scope r on r.role = g.role and r.scope = 'staff:manage'
  where g.subject_id = ${personId} and g.account_id is null and g.valid_until is null)`;

const lastSupervisor = sql<boolean>`(${lasting(sql`${staffMember.personId}`)}
  and not exists (select from identity.staff_member o where o.removed_at is null
    and o.id <> ${staffMember.id} and ${lasting(sql`o.person_id`)}))`;

async function select(tx: ActorTransaction, where: SQL | undefined): Promise<ListedStaff[]> {
  const { email, firstName, lastName } = person;
  const rows = await tx
    .select({
      ...{ member: staffMember, email, firstName, lastName },
      ...{ roles: rolesHeld, accessUntil, lastSupervisor },
    })
    .from(staffMember)
    .innerJoin(person, eq(person.id, staffMember.personId))
    .where(and(isNull(staffMember.removedAt), where))
    .orderBy(asc(person.lastName), asc(person.firstName), asc(staffMember.id));
  return rows.map(({ member, ...known }) => ({ ...member, ...known }));
}
