import { newId } from '@vigie/chassis/ids';
import { openStaffDesk, staffSecretIn, type StaffDesk } from '@vigie/identity/testing/staff-desk';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

const recruit = () => ({
  ...{ email: `recrue-${newId()}@vigie.example`, firstName: 'Maud', lastName: 'Sillery' },
  roles: ['staff-supervisor'],
});

/** The people of the service, and who joins them. */
export const staffScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  inviteStaffMember: atDesk(async (desk) => {
    const { token } = await desk.colleague('staff-supervisor');
    const beyond = { ...recruit(), roles: ['staff-planner'] };
    return {
      accepted: { token, input: keyed(recruit()) },
      refused: { token, input: keyed(beyond), code: 'ROLE_BEYOND_OWN' },
    };
  }),

  revokeStaffInvitation: atDesk(async (desk, { house }) => {
    const { token } = await desk.colleague('staff-supervisor');
    await desk.send(token, 'inviteStaffMember', recruit());
    const { data } = await house.ask<{ staffInvitations: { id: string }[] }>(
      token,
      '{ staffInvitations { id } }',
    );
    return {
      accepted: { token, input: keyed({ id: data?.staffInvitations[0]?.id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'INVITATION_OVER' },
    };
  }),

  acceptStaffInvitation: atDesk(async (desk) => {
    const { token } = await desk.colleague('staff-supervisor');
    await desk.letters();
    await desk.send(token, 'inviteStaffMember', recruit());
    const [mail] = await desk.letters();
    return {
      accepted: { token: null, input: { secret: staffSecretIn(mail) } },
      refused: { token: null, input: { secret: newId() }, code: 'LINK_OVER' },
    };
  }),

  changeStaffMember: atDesk(async (desk) => {
    const keeper = await desk.colleague('staff-supervisor');
    const colleague = await desk.colleague('staff-planner');
    const { id, version } = await desk.seat(keeper.token, colleague);
    const change = { id, version, roles: ['staff-supervisor', 'staff-planner'] };
    const beyond = { ...change, roles: ['staff-billing'] };
    return {
      accepted: { token: keeper.token, input: keyed(change) },
      refused: { token: keeper.token, input: keyed(beyond), code: 'ROLE_BEYOND_OWN' },
    };
  }),

  removeStaffMember: atDesk(async (desk) => {
    const keeper = await desk.colleague('staff-supervisor');
    const { id, version } = await desk.seat(keeper.token, await desk.colleague('staff-supervisor'));
    return {
      accepted: { token: keeper.token, input: keyed({ id, version }) },
      refused: {
        token: keeper.token,
        input: keyed({ id, version: version + 1 }),
        code: 'STALE_VERSION',
      },
    };
  }),
};

function atDesk(
  prepare: (desk: StaffDesk, world: World) => Promise<Scenario>,
): (world: World) => Promise<Scenario> {
  return async (world) => {
    const desk = openStaffDesk(world.house);
    try {
      return await prepare(desk, world);
    } finally {
      await desk.close();
    }
  };
}
