import { sql, type SQL } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { followUp } from '../follow-up/table.ts';

/**
 * Who worked in some accounts under which profile, from its first day to its last one. Each decision counts from its day
 * to the next one's; the first one also for the time before it was taken here.
 */
export function profilesOf(accountIds: readonly string[]): SQL {
  return sql`
    select e.id, f.profile,
      greatest(e.start_date, case when row_number() over decisions > 1 then f.decided_on end) as first,
      least(e.left_on, lead(f.decided_on) over decisions - 1) as last
    from ${employee} e join ${followUp} f on f.employee_id = e.id
    where e.account_id = any(${sql.param([...accountIds])}::uuid[]) and e.withdrawn_at is null
    window decisions as (partition by e.id order by f.created_at, f.id)`;
}
