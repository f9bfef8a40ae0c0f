import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';
import { addAppointment, ahead, assistantOf } from './visit-scenarios.ts';

/** An appointment of the account, and the hour after it, which is free. */
async function besideFree({ house, member }: World): Promise<{ id: string; slotId: string }> {
  return withConnection(house.database.adminUrl, async (sql) => {
    const id = await addAppointment(sql, member.accountId, ahead);
    const slotId = newId();
    await sql`insert into appointments.slot
        (id, availability_id, practitioner_id, centre_id, day, starts_at, ends_at)
      select ${slotId}, availability_id, practitioner_id, centre_id, day, starts_at + interval '1 hour',
        ends_at + interval '1 hour' from appointments.slot where visit_id = ${id}`;
    return { id, slotId };
  });
}

/** Another slot by choice: of the service, and of the employer. */
export const placementScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  placeVisit: async (world) => {
    const token = await assistantOf(world);
    const { id, slotId } = await besideFree(world);
    return {
      accepted: { token, input: keyed({ id, version: 1, slotId }) },
      refused: { token, input: keyed({ id, version: 1, slotId: newId() }), code: 'SLOT_TAKEN' },
    };
  },

  moveVisit: async (world) => {
    const { token } = world.administrator;
    const { id, slotId } = await besideFree(world);
    return {
      accepted: { token, input: keyed({ id, version: 1, slotId }) },
      refused: { token, input: keyed({ id, version: 1, slotId: newId() }), code: 'SLOT_TAKEN' },
    };
  },

  rebookVisit: async ({ house, member, administrator: { token } }) => {
    const id = await withConnection(house.database.adminUrl, (sql) =>
      addAppointment(sql, member.accountId, ahead),
    );
    await house.ask(
      token,
      'mutation ($input: CancelVisitInput!) { cancelVisit(input: $input) { refusals { code } } }',
      { input: keyed({ id, version: 1, reason: 'Réunion' }) },
    );
    return {
      accepted: { token, input: keyed({ id, version: 2 }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  lockVisit: async (world) => {
    const token = await assistantOf(world);
    const { id } = await besideFree(world);
    return {
      accepted: { token, input: keyed({ id, version: 1, locked: true }) },
      refused: { token, input: keyed({ id, version: 9, locked: false }), code: 'STALE_VERSION' },
    };
  },
};
