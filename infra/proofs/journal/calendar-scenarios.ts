import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Addresses from which calendar programs fetch appointments. */
export const calendarScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  makeCalendarAddress: ({ administrator: { token }, member: { accountId } }) =>
    Promise.resolve({
      accepted: { token, input: { accountId } },
      refused: { token, input: { accountId: newId() }, code: 'NOT_FOUND' },
    }),

  revokeCalendarAddress: async ({ house, administrator: { token, id: person }, member }) => {
    const id = newId();
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`insert into appointments.calendar_address (id, person_id, account_id, token_hash)
        values (${id}, ${person}, ${member.accountId}, ${newId()})`,
    );
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },
};
