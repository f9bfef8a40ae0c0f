import { familyName } from '@vigie/workforce/testing/declaration';
import { addEstablishment, addMember, giveRole } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** From one establishment to another, and back. */
export const transferScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  transferEmployee: async ({ house, desk, member, administrator }) => {
    const number = nextNumber();
    const { token } = administrator;
    const there = await addEstablishment(house, member, `Siège ${number}`);
    const foreign = await addMember(house, `Voisin ${number}`);
    for (const each of [there, foreign]) {
      await giveRole(house, administrator, 'administrator', each);
    }
    const { id } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(number), startDate: '2026-01-05' },
    });
    const move = { id, version: 1, effectiveOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed({ ...move, toAccountId: there.accountId }) },
      refused: {
        token,
        input: keyed({ ...move, toAccountId: foreign.accountId }),
        code: 'OTHER_COMPANY',
      },
    };
  },

  undoTransfer: async ({ house, desk, member, administrator }) => {
    const number = nextNumber();
    const { token } = administrator;
    const there = await addEstablishment(house, member, `Dépôt ${number}`);
    await giveRole(house, administrator, 'administrator', there);
    const hired = { lastName: familyName(number), startDate: '2026-01-05' };
    const { id } = await desk.hired(token, member.accountId, hired);
    const other = await desk.hired(token, member.accountId, { ...hired, firstName: 'Autre' });
    await desk.transfer(token, {
      ...{ id, version: 1, effectiveOn: '2026-11-23', toAccountId: there.accountId },
    });
    return {
      accepted: { token, input: keyed({ id, version: 2 }) },
      refused: { token, input: keyed({ id: other.id, version: 1 }), code: 'NOTHING_TO_UNDO' },
    };
  },
};
