import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { sql } from 'drizzle-orm';
import type { TimelineTopic } from '../generated/resolvers.ts';
import type { EntryRow } from './entry.ts';
import { dated, journalEvents } from './events.ts';

export interface TimelineFilter extends PageArguments {
  topic?: TimelineTopic | null;
}

/** As the driver gives it: an instant is a text there. */
type RawEntry = { [Field in keyof EntryRow]: Field extends 'at' ? string : EntryRow[Field] } & {
  total: number;
};

interface Whose {
  id: string;
  accountId: string;
}

const told = Object.keys(journalEvents);

/**
 * What happened to one employee, latest first: the journal about the employee and their absences, the decisions on the
 * follow-up that brought something new, the states of visits. The policies leave of each what the actor may read.
 */
export async function listTimeline(
  tx: ActorTransaction,
  whose: Whose,
  filter: TimelineFilter,
): Promise<Page<EntryRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['instant', 'text']);
  const topic = filter.topic ? sql`topic = ${filter.topic}` : sql`true`;
  const following = position
    ? sql`("at", id) < (${position[0]}::timestamptz, ${position[1]})`
    : sql`true`;
  const rows = await tx.execute<RawEntry>(sql`
    with entry as (${entries(whose)}), matching as (select * from entry where ${topic})
    select *, (select count(*)::int from matching) as total
    from matching where ${following} order by "at" desc, id desc limit ${size + 1}`);
  const shaped = rows.map((row) => ({ ...row, at: new Date(row.at) }));
  return pageOf(shaped, size, rows[0]?.total ?? 0, ({ at, id }) => [at.toISOString(), id]);
}

function entries({ id, accountId }: Whose) {
  return sql`
    select '1-' || a.id as id, date_trunc('milliseconds', a.at) as "at",
      case when a.action like 'absence.%' then 'ABSENCES' else 'FILE' end as topic, a.action as what,
      null as before, coalesce(a.account_id, ${accountId}) as "accountId", a.actor_kind as "actorKind", a.actor_id as "actorId",
      array(select jsonb_array_elements_text(a.shown)) as fields, null::uuid as "followUpId",
      case when a.action like 'absence.%' then a.target_id end as "absenceId", null::uuid as "visitId",
      case when a.action = any(string_to_array(${dated.join()}, ',')) and not a.details ? 'withdrawn'
        then a.details ->> 'on' end as day,
      null as "latestDate"
    from (
      select *, coalesce(details -> 'fields', '[]') - case
        when access.allows(${accountId}, 'employees:confidential') then '' else 'confidentialSituations' end as shown
      from workforce.audit
      where target_id = any(array[${id}::uuid] || array(select id from workforce.absence where employee_id = ${id}))
        and action = any(string_to_array(${told.join()}, ','))
    ) a
    -- A change of which nothing may be named is none for this reader.
    where a.action <> 'employee.updated' or a.shown <> '[]'
    union all
    select '2-' || f.id, date_trunc('milliseconds', f.created_at), 'FOLLOW_UP', 'follow-up.decided', null,
      coalesce(by.account_id, ${accountId}), coalesce(by.actor_kind, 'job'), by.actor_id, array[]::text[], f.id, null, null, null, null
    from (
      select id, created_at, employee_id,
        (profile, sub_profile, grounds, hidden_grounds) is distinct from
          lag((profile, sub_profile, grounds, hidden_grounds)) over (order by created_at, id) as new
      from workforce.follow_up where employee_id = ${id}
    ) f
    -- Decided in the transaction of a change, and at its instant.
    left join lateral (
      select account_id, actor_kind, actor_id from workforce.audit
      where target_id = f.employee_id and at = f.created_at limit 1
    ) by on true
    where f.new
    union all
    select '3-' || v.visit_id || '-' || lpad(v.version::text, 9, '0'), date_trunc('milliseconds', v.at), 'VISITS',
      v.status, v.before, v.account_id, v.actor_kind, v.actor_id, array[]::text[], null, null, v.visit_id, v.day::text,
      v.latest_date::text
    from (
      select *, lag(status) over versions as before,
        (status, day) is distinct from lag((status, day)) over versions as new
      from workforce.visit_change where employee_id = ${id}
      window versions as (partition by visit_id order by version)
    ) v
    where v.new`;
}
