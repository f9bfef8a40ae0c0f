import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';
import { assistantOf } from './visit-scenarios.ts';

let counter = 0;

/** How an employer wants its people to be sent, and when somebody cannot be, said for it by the service. */
export const preferenceScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  setVisitPreferences: async (world) => {
    const token = await assistantOf(world);
    const { accountId } = await addMember(world.house, `Preferences${++counter}`);
    const preferences = { halfDays: ['MONDAY_MORNING'], company: 'ANY', closures: [] };
    const input = { accountId, version: 0, preferences };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  setUnavailability: async (world) => {
    const token = await assistantOf(world);
    const employeeId = newId();
    const { accountId } = await addMember(world.house, `Disponibles${++counter}`);
    await withConnection(
      world.house.database.adminUrl,
      (sql) => sql`insert into appointments.employee
        (id, account_id, first_name, last_name, searchable, start_date, profile, version)
        values (${employeeId}, ${accountId}, 'Anne', 'Kerdu', 'anne kerdu anne', '2026-01-05', 'SI', 1)`,
    );
    const spans = [{ firstDay: '2027-01-04', lastDay: '2027-01-08', cause: 'TRAINING' }];
    const input = { employeeId, version: 0, halfDays: ['MONDAY_MORNING'], spans };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },
};
