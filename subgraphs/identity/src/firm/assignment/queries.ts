import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { holdsWords } from '@vigie/chassis/matching';
import { isId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';

/** A client of a firm as the caller may know it. */
export interface ClientRow extends Record<string, unknown> {
  accountId: string;
  name: string;
  memberId: string | null;
  substituteId: string | null;
}

export interface ClientFilter extends PageArguments {
  search?: string | null;
  memberId?: string | null;
  unassigned?: boolean | null;
}

/** Clients whose mandate holds today, by name. Policies leave those out that the caller may not see. */
export async function listClients(
  tx: ActorTransaction,
  firmId: string,
  filter: ClientFilter,
): Promise<Page<ClientRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['text', 'id']);
  const member = filter.memberId ?? null;
  if (member !== null && !isId(member)) return pageOf([], size, 0, () => []);
  const matching = sql`
    from identity.mandate d
    join identity.member_account a on a.id = d.account_id
    left join identity.firm_assignment s on s.firm_id = d.firm_id and s.account_id = d.account_id
    left join identity.firm_replacement r on r.replaced_id = s.member_id and r.ended_at is null
      and (select clock.today()) between r.from_day and r.until_day
    where d.firm_id = ${firmId} and d.state = 'ACCEPTED' and d.starts_on <= (select clock.today())
      and (d.ends_on is null or d.ends_on >= (select clock.today()))
      and ${holdsWords(sql`a.searchable`, filter.search)}
      and ${member ? sql`s.member_id = ${member}::uuid` : sql`true`}
      and ${filter.unassigned ? sql`s.member_id is null` : sql`true`}`;
  const following = position
    ? sql`(a.name, a.id) > (${position[0]}, ${position[1]}::uuid)`
    : sql`true`;
  const rows = await tx.execute<ClientRow>(sql`
    select a.id as "accountId", a.name, s.member_id as "memberId", r.substitute_id as "substituteId"
    ${matching} and ${following} order by a.name, a.id limit ${size + 1}`);
  const [total] = await tx.execute<{ rows: number }>(sql`select count(*)::int as rows ${matching}`);
  return pageOf([...rows], size, total?.rows ?? 0, (row) => [row.name, row.accountId]);
}
