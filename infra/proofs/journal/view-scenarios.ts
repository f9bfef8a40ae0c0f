import { newId } from '@vigie/chassis/ids';
import { openStaffDesk } from '@vigie/identity/testing/staff-desk';
import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** The service looks at an account as its user sees it. */
export const viewScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  startView: async ({ house, member }) => {
    const desk = openStaffDesk(house);
    const { token } = await desk.colleague('staff-assistant');
    await desk.close();
    const { accountId } = await addMember(house, `Vacante${nextNumber()}`);
    return {
      accepted: { token, input: keyed({ accountId: member.accountId }) },
      refused: { token, input: keyed({ accountId }), code: 'NOBODY' },
    };
  },

  startAssistance: async ({ house, member }) => {
    const token = await assistant(house);
    const input = { accountId: member.accountId, callerName: 'Maud Sillery', channel: 'PHONE' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, callerName: ' ' }), code: 'REQUIRED' },
    };
  },

  endAssistance: async ({ house, member }) => {
    const token = await assistant(house);
    const { data } = await house.ask<{ startAssistance: { id: string } }>(
      token,
      'mutation ($input: StartAssistanceInput!) { startAssistance(input: $input) { id } }',
      { input: keyed({ accountId: member.accountId, callerName: 'Maud', channel: 'DESK' }) },
    );
    const id = data?.startAssistance.id;
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },
};

async function assistant(house: World['house']): Promise<string> {
  const desk = openStaffDesk(house);
  const { token } = await desk.colleague('staff-assistant');
  await desk.close();
  return token;
}
