import { openActionDesk } from '@vigie/appointments/testing/action-desk';
import { newId } from '@vigie/chassis/ids';
import { addMember, addStaff } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

/** Actions at the workplace that a member asks for, and those of the service's own. */
export const actionScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  askForWorkplaceAction: async ({ house }) => {
    const { token, accountId } = await ownMember(house);
    const input = { accountId, kind: 'POST_STUDY', wish: 'Le poste de découpe.' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, wish: ' ' }), code: 'REQUIRED' },
    };
  },

  withdrawWorkplaceAction: async ({ house }) => {
    const { token, id } = await asked(house);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  takeWorkplaceAction: async ({ house }) => {
    const [{ id: mine }, { id: other }] = [await asked(house), await asked(house)];
    await takenByColleague(house, other);
    const token = await planner(house);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackWorkplaceAction: async ({ house }) => {
    const [{ id: mine }, { id: other }] = [await asked(house), await asked(house)];
    const token = await takenByColleague(house, mine);
    await takenByColleague(house, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  planWorkplaceAction: async ({ house }) => {
    const [{ id }, token] = [await asked(house), await planner(house)];
    const input = { id, version: 1, day: '2099-01-05', role: 'PREVENTION' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  holdWorkplaceAction: async ({ house }) => {
    const [{ id }, token] = [await asked(house), await planner(house)];
    const day = house.clock.today();
    const input = { id, version: 1, day, role: 'PREVENTION' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },

  declineWorkplaceAction: async ({ house }) => {
    const [{ id }, token] = [await asked(house), await planner(house)];
    const input = { id, version: 1, reason: 'Hors des missions du service.' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, reason: ' ' }), code: 'REQUIRED' },
    };
  },

  recordWorkplaceAction: async ({ house }) => {
    const [{ accountId }, token] = [await ownMember(house), await planner(house)];
    const input = { accountId, kind: 'WORKPLACE_VISIT', day: '2099-01-05', role: 'NURSE' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, accountId: newId() }), code: 'NOT_FOUND' },
    };
  },
};

async function ownMember(house: House): Promise<{ token: string; accountId: string }> {
  const member = await addMember(house, `Actions${++counter}`);
  const { token } = await member.userWith('administrator');
  return { token, accountId: member.accountId };
}

async function asked(house: House): Promise<{ token: string; id: string }> {
  const { token, accountId } = await ownMember(house);
  const { id } = await openActionDesk(house).asked(token, accountId);
  return { token, id };
}

/** Somebody of the service, who has taken the action. */
async function takenByColleague(house: House, id: string): Promise<string> {
  const token = await planner(house);
  await openActionDesk(house).send(token, 'takeWorkplaceAction', { id });
  return token;
}

async function planner(house: House): Promise<string> {
  return (await addStaff(house, `actions-${++counter}`, 'staff-planner')).token;
}
