import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { plannerOf } from './half-day-scenarios.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Runs that plan all due visits at once; one that has ended keeps its key. */
export const planningScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  startPlanningRun: async (world) => {
    const token = await plannerOf(world);
    const used = { idempotencyKey: newId(), dry: true };
    await world.house.ask(
      token,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: used },
    );
    await withConnection(world.house.database.adminUrl, async (sql) => {
      await sql`update appointments.planning_run set state = 'PLANNING'`;
      await sql`update appointments.planning_run set state = 'WRITING'`;
      await sql`update appointments.planning_run set state = 'DONE', ended_at = now()`;
    });
    return {
      accepted: { token, input: keyed({ dry: true }) },
      refused: { token, input: { ...used, dry: false }, code: 'IDEMPOTENCY_KEY_REUSED' },
    };
  },
};
