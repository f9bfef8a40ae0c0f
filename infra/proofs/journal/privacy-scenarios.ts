import { newId } from '@vigie/chassis/ids';
import { familyName } from '@vigie/workforce/testing/declaration';
import { addStaff } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** What somebody of the service does for people who ask what is held of them. */
export const privacyScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  erasePersonalData: async ({ house, desk, member, administrator }) => {
    const { token } = await addStaff(house, `donnees-${newId()}`, 'staff-privacy');
    const { id: employeeId } = await desk.hired(administrator.token, member.accountId, {
      ...{ lastName: familyName(nextNumber()), startDate: '2026-01-05' },
    });
    return {
      accepted: { token, input: keyed({ employeeId, reason: 'Courrier du 20 novembre.' }) },
      refused: { token, input: keyed({ employeeId, reason: ' ' }), code: 'REQUIRED' },
    };
  },
};
