import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { booked } from '../visit/state.ts';

/** By how many visits what was written differs from what was planned. */
export interface Shift extends Record<string, unknown> {
  inTime: number;
  late: number;
  unplaced: number;
}

/**
 * What became of the visits that a run was overtaken on: they stand where others put them, or still without appointment.
 * Those that nobody owes any more count as they were planned.
 */
export async function readShift(tx: ActorTransaction, runId: string): Promise<Shift> {
  const [shift] = await tx.execute<Shift>(sql`
    with overtaken as (
      select case when r.change = 'UNPLACED' then 'unplaced' when r.reason = 'IN_TIME' then 'in time' else 'late' end as planned,
        case when v.status = 'TO_PLAN' then 'unplaced' when v.day <= v.latest_date then 'in time' else 'late' end as now
      from appointments.planning_result r
      join appointments.visit v on v.id = r.visit_id
      where r.run_id = ${runId} and r.state = 'OVERTAKEN'
        and (v.status = 'TO_PLAN' or v.status = any(string_to_array(${booked.join()}, ','))))
    select (count(*) filter (where now = 'in time') - count(*) filter (where planned = 'in time'))::int as "inTime",
      (count(*) filter (where now = 'late') - count(*) filter (where planned = 'late'))::int as late,
      (count(*) filter (where now = 'unplaced') - count(*) filter (where planned = 'unplaced'))::int as unplaced
    from overtaken`);
  return shift ?? { inTime: 0, late: 0, unplaced: 0 };
}
