import { grantRole } from '@vigie/identity/seed';
import { addMember, addPerson } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** Looking at the journal, and what one wants to be told. */
export const journalScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  chooseNotification: async ({ house }) => {
    const own = await addMember(house, `Avis${nextNumber()}`);
    const { token } = await own.userWith('administrator');
    const choice = { event: 'SUMMONS_READY', accountId: own.accountId };
    return {
      accepted: { token, input: keyed({ ...choice, cadence: 'WEEKLY' }) },
      refused: { token, input: keyed({ ...choice, cadence: 'NEVER' }), code: 'LAST_RECIPIENT' },
    };
  },

  checkJournal: async ({ house, administrator }) => {
    const { id } = await addPerson(house, `surveillance-${nextNumber()}`, true);
    await house.seed((tx) => grantRole(tx, id, 'staff-supervisor', null));
    return {
      accepted: { token: await house.tokenFor(id, 'staff') },
      refused: { token: administrator.token, code: 'MISSING_RIGHT' },
    };
  },
};
