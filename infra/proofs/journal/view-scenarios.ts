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
};
